package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** What was sent and what was acknowledged, a line each, on disk before anything else happens. */
final class Journal implements AutoCloseable {

    private static final String SENT = "sent";
    private static final String ACKNOWLEDGED = "acknowledged";

    private final Path file;
    private final FileChannel channel;

    Journal(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A fully received 2xx. */
    record Acknowledgement(int number, int status, String body) {}

    void sent(int number) {
        write(SENT + "\t" + number);
    }

    void acknowledged(Acknowledgement acknowledgement) {
        write(ACKNOWLEDGED + "\t" + acknowledgement.number() + "\t" + acknowledgement.status() + "\t"
                + acknowledgement.body().replace("\n", " "));
    }

    private synchronized void write(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that stands in the file. */
    record Content(List<Integer> sent, List<Acknowledgement> acknowledged) {}

    Content read() throws IOException {
        List<Integer> sent = new ArrayList<>();
        List<Acknowledgement> acknowledged = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            String[] parts = line.split("\t", 4);
            int number = Integer.parseInt(parts[1]);
            if (parts[0].equals(SENT)) {
                sent.add(number);
            } else {
                acknowledged.add(new Acknowledgement(number, Integer.parseInt(parts[2]), parts[3]));
            }
        }
        return new Content(sent, acknowledged);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

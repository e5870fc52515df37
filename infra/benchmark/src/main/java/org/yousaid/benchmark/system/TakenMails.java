package org.yousaid.benchmark.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails that a mail server has on its disk. It names each by a number and the time at which it took it.
 *
 * @param all in no order
 */
public record TakenMails(List<Taken> all) {

    private static final String TO = "Delivered-To: ";
    private static final String KIND = "X-YouSaid-Kind: ";

    public TakenMails {
        all = List.copyOf(all);
    }

    /**
     * A mail.
     *
     * @param at when the mail server had it on its disk
     */
    public record Taken(String to, String kind, Instant at) {}

    static TakenMails read(Path folder) throws IOException {
        List<Taken> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String millis = name.substring(name.indexOf('-') + 1, name.length() - ".eml".length());
                all.add(read(file, Instant.ofEpochMilli(Long.parseLong(millis))));
            }
        }
        return new TakenMails(all);
    }

    static int count(Path folder) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path _ : files) {
                count++;
            }
        }
        return count;
    }

    private static Taken read(Path file, Instant at) throws IOException {
        String to = "";
        String kind = "";
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            @Nullable String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                if (line.startsWith(TO)) {
                    to = line.substring(TO.length());
                } else if (line.startsWith(KIND)) {
                    kind = line.substring(KIND.length());
                }
                line = lines.readLine();
            }
        }
        return new Taken(to, kind, at);
    }

    /** Those of one kind. */
    public List<Taken> of(String kind) {
        return all.stream().filter(mail -> mail.kind().equals(kind)).toList();
    }

    /** How many people got more than one of a kind. */
    public static long doubled(List<Taken> mails) {
        return mails.size() - mails.stream().map(Taken::to).distinct().count();
    }
}

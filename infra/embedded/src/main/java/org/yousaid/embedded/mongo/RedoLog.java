package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes since a checkpoint, in files that are only appended to. A file is called after the checkpoint that it
 * follows and begins with eight bytes that say what it is. What is synced at once is one record: a mark, the length and
 * the checksum (CRC-32C of the file's number, the length and the content; four bytes each), then the changes, each a
 * BSON document. A record is only begun when the one before it is on disk; so what is broken and has a whole record
 * behind it was acknowledged, and what is broken at the end was not.
 */
final class RedoLog implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedoLog.class);

    private static final Pattern NAME = Pattern.compile("redo-(?<number>\\d{12,})\\.log");
    private static final byte[] MAGIC = {'y', 's', 'r', 'e', 'd', 'o', '0', '1'};
    private static final int MARK = 0x0A67_7270;
    private static final int HEAD = 12;
    private static final int USUAL_SIZE = 64 * 1024;
    private static final int LARGE = 8 * 1024 * 1024;

    private final Path directory;
    private final ByteBuf buffer = Unpooled.buffer(USUAL_SIZE);
    private final CRC32C sum = new CRC32C();
    private long number;
    private @Nullable FileChannel file;
    private long size;

    RedoLog(Path directory) {
        this.directory = directory;
    }

    boolean isEmpty() {
        return size <= MAGIC.length;
    }

    /** The bytes that the present file has. */
    long size() {
        return size;
    }

    /** Appends the encoded changes and returns when they are on disk. */
    void append(List<byte[]> changes) throws IOException {
        for (int next = 0; next < changes.size(); ) {
            buffer.writeZero(HEAD);
            while (next < changes.size() && buffer.writerIndex() < LARGE) {
                buffer.writeBytes(changes.get(next));
                next++;
            }
            int length = buffer.writerIndex() - HEAD;
            buffer.setInt(0, MARK);
            buffer.setInt(Integer.BYTES, length);
            buffer.setInt(2 * Integer.BYTES, sum(length, buffer.nioBuffer(HEAD, length)));
            write();
        }
    }

    private int sum(int length, ByteBuffer content) {
        sum.reset();
        sum.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(number)
                .putInt(length)
                .flip());
        sum.update(content);
        return (int) sum.getValue();
    }

    private void write() throws IOException {
        if (file == null) {
            throw new IOException("The log is not open");
        }
        var bytes = buffer.nioBuffer(0, buffer.writerIndex());
        while (bytes.hasRemaining()) {
            size += file.write(bytes);
        }
        buffer.clear();
        file.force(false);
        if (buffer.capacity() > LARGE) {
            buffer.capacity(USUAL_SIZE);
        }
    }

    /** Goes on in the file that follows this checkpoint. */
    void follow(long checkpoint) throws IOException {
        close();
        number = checkpoint;
        size = 0;
        file = FileChannel.open(
                path(checkpoint),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        buffer.writeBytes(MAGIC);
        write();
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Removes the files that the checkpoint has made superfluous. */
    void forgetBefore(long checkpoint) throws IOException {
        for (Path old : files().headMap(checkpoint).values()) {
            Files.delete(old);
        }
    }

    /**
     * Reads all changes since the checkpoint, in order. What was being written when the process or the machine stopped
     * was never acknowledged: it is passed over. Anything else that cannot be read stops the start.
     *
     * @return the number of the last file, or the checkpoint's when there is none
     */
    long replay(long checkpoint, Consumer<Change> changes) throws IOException {
        var since = files().tailMap(checkpoint);
        for (var entry : since.entrySet()) {
            number = entry.getKey();
            replay(entry.getValue(), number == since.lastKey(), changes);
        }
        return since.isEmpty() ? checkpoint : since.lastKey();
    }

    private void replay(Path path, boolean last, Consumer<Change> changes) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (isUnbegun(bytes)) {
            return;
        }
        if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException(path + " is not a redo log of this server");
        }
        int at = MAGIC.length;
        while (at < bytes.length) {
            int length = wholeRecord(bytes, at);
            if (length == 0) {
                cut(path, bytes, at, last);
                return;
            }
            var content = Unpooled.wrappedBuffer(bytes, at + HEAD, length);
            while (content.isReadable()) {
                changes.accept(Change.of(BsonDecoder.decodeBson(content)));
            }
            at += HEAD + length;
        }
    }

    /** A file is begun when its first bytes are on disk: before that nothing in it was acknowledged. */
    private static boolean isUnbegun(byte[] bytes) {
        return bytes.length < MAGIC.length || Arrays.equals(bytes, new byte[MAGIC.length]);
    }

    /** The length of the content of the record that begins here, or 0 when there is no whole one. */
    private int wholeRecord(byte[] bytes, int at) {
        var content = ByteBuffer.wrap(bytes, at, bytes.length - at);
        if (content.remaining() < HEAD || content.getInt() != MARK) {
            return 0;
        }
        int length = content.getInt();
        int expected = content.getInt();
        return length > 0 && length <= content.remaining() && sum(length, content.limit(at + HEAD + length)) == expected
                ? length
                : 0;
    }

    private void cut(Path path, byte[] bytes, int at, boolean last) throws IOException {
        boolean damaged = !last;
        for (int next = at + 1; next < bytes.length && !damaged; next++) {
            damaged = wholeRecord(bytes, next) > 0;
        }
        if (damaged) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s is damaged at byte %d of %d: changes that were acknowledged would be lost. Restore the directory"
                            + " from a backup; or cut the file there and remove later logs, to go on without them.",
                    path,
                    at,
                    bytes.length));
        }
        log.info("{}: cutting {} bytes that were being written when the server stopped", path, bytes.length - at);
        try (var torn = FileChannel.open(path, StandardOpenOption.WRITE)) {
            torn.truncate(at).force(true);
        }
    }

    private SortedMap<Long, Path> files() throws IOException {
        SortedMap<Long, Path> found = new TreeMap<>();
        try (var all = Files.list(directory)) {
            all.forEach(path -> {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    found.put(Long.parseLong(name.group("number")), path);
                }
            });
        }
        return found;
    }

    private Path path(long checkpoint) {
        return directory.resolve(String.format(Locale.ROOT, "redo-%012d.log", checkpoint));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}

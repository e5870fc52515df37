package org.yousaid.embedded.mailbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The data of one mail, up to the line with a single dot, with the dots taken off that its sender put before those of its own
 * (RFC 5321, 4.5.2). It reads large pieces, and leaves in the source what stands behind the mail.
 */
final class MailData extends InputStream {

    private static final int PIECE_BYTES = 8 * 1024;

    /** What was read last. */
    private enum At {
        TEXT,
        CR,
        LINE,
        DOT,
        DOT_CR,
        END
    }

    private final InputStream source;
    private final byte[] piece = new byte[PIECE_BYTES];
    /** One more, for a carriage return may have waited for what follows it. */
    private final byte[] ready = new byte[PIECE_BYTES + 1];

    private int next;
    private int filled;
    private At at = At.LINE;

    /** @param source one that can be marked */
    MailData(InputStream source) {
        if (!source.markSupported()) {
            throw new IllegalArgumentException("What stands behind a mail could not be given back");
        }
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return fill() ? ready[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, filled - next);
        System.arraycopy(ready, next, into, offset, count);
        next += count;
        return count;
    }

    /** Whether there is anything to be given out. */
    private boolean fill() throws IOException {
        while (next == filled && at != At.END) {
            next = 0;
            filled = 0;
            source.mark(PIECE_BYTES);
            int count = source.read(piece);
            if (count < 0) {
                throw new EOFException("The connection ended before the mail did");
            }
            int used = 0;
            while (used < count && at != At.END) {
                at = after(piece[used++]);
            }
            if (used < count) {
                source.reset();
                source.skipNBytes(used);
            }
        }
        return next < filled;
    }

    private At after(byte read) {
        return switch (at) {
            case TEXT -> give(read, At.TEXT);
            case CR -> give(read, read == '\n' ? At.LINE : At.TEXT);
            case LINE -> read == '.' ? At.DOT : give(read, At.TEXT);
            case DOT -> read == '\r' ? At.DOT_CR : give(read, At.TEXT);
            case DOT_CR -> {
                if (read == '\n') {
                    yield At.END;
                }
                At _ = give((byte) '\r', At.CR);
                yield give(read, At.TEXT);
            }
            case END -> throw new IllegalStateException("Nothing of the mail follows its end");
        };
    }

    private At give(byte read, At then) {
        ready[filled++] = read;
        return read == '\r' ? At.CR : then;
    }
}

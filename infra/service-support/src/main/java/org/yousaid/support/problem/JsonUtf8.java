package org.yousaid.support.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * JSON on its way to its parser, which would read what is not UTF-8 as something else: other encodings by guessing, and
 * letters in too many bytes as if they were right. Nothing is kept but the bytes of a letter that is not whole yet.
 */
final class JsonUtf8 extends FilterInputStream {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer letters = CharBuffer.allocate(4_096);
    private final JsonEscapes escapes = new JsonEscapes();
    private byte[] unfinished = {};

    JsonUtf8(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        ByteBuffer bytes = ByteBuffer.allocate(unfinished.length + Math.max(read, 0));
        bytes.put(unfinished);
        if (read > 0) {
            bytes.put(into, from, read);
        }
        check(bytes.flip(), read < 0);
        unfinished = new byte[bytes.remaining()];
        bytes.get(unfinished);
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return readNBytes(Math.toIntExact(Math.min(most, letters.capacity()))).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check(ByteBuffer bytes, boolean last) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, letters.clear(), last);
            letters.flip();
            while (letters.hasRemaining()) {
                escapes.next(letters.get());
            }
            if (result.isError()) {
                throw new Refused(CommonRefusal.MALFORMED_JSON);
            }
        } while (result.isOverflow());
    }
}

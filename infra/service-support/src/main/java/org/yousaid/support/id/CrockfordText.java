package org.yousaid.support.id;

import java.security.SecureRandom;

/** Texts of Crockford's 32 symbols in lower case, without letters that look like digits; 26 of them hold 130 bits. */
public final class CrockfordText {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BYTES = 17;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CrockfordText() {}

    /** 26 symbols from the machine's secure random source. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    /** 26 symbols for the first 130 bits of a hash. */
    public static String of(byte[] hash) {
        if (hash.length < BYTES) {
            throw new IllegalArgumentException("Needs 130 bits at least");
        }
        StringBuilder text = new StringBuilder(LENGTH);
        int held = 0;
        int bits = 0;
        for (int next = 0; text.length() < LENGTH; ) {
            if (bits < 5) {
                held = (held << 8) | (hash[next++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            text.append(ALPHABET.charAt((held >> bits) & 31));
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }
}

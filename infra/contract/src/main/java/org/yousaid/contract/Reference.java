package org.yousaid.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number somebody holds in their hand: {@code YS-7K3M-9QX4-T2BH}. Eleven random symbols of Crockford's 32 (55 bits)
 * and one check symbol out of the same 32: a weighted sum over GF(32) with distinct weights, which catches every single
 * wrong symbol and every swap of neighbours. Minted anywhere, without asking a server; not guessable from one another.
 */
public record Reference(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SYMBOLS = 11;
    private static final int SYMBOLS = RANDOM_SYMBOLS + 1;
    /** x^5 + x^2 + 1, primitive over GF(2), so that 2 generates every element but 0. */
    private static final int POLYNOMIAL = 0b100101;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Accepts the canonical form only; {@link #parse} understands what people type. */
    @JsonCreator
    public Reference {
        if (!parse(value).map(Reference::text).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("Not a reference in its canonical form");
        }
    }

    private Reference(int[] symbols) {
        this(text(symbols));
    }

    /** A new reference from the machine's secure random source. */
    public static Reference mint() {
        return mint(RANDOM);
    }

    /** A new reference from the given source of randomness. */
    public static Reference mint(RandomGenerator random) {
        int[] symbols = new int[SYMBOLS];
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            symbols[i] = random.nextInt(ALPHABET.length());
        }
        symbols[RANDOM_SYMBOLS] = weightedSum(symbols, RANDOM_SYMBOLS);
        return new Reference(symbols);
    }

    /**
     * What somebody typed, with or without dashes, spaces and the leading YS, in any case, with O for 0 and I or L for 1;
     * empty when it is no reference or its check symbol says it was mistyped.
     */
    public static Optional<Reference> read(String typed) {
        return parse(typed).map(Reference::new);
    }

    private static Optional<int[]> parse(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u2010-\\u2015\\u2212-]", "");
        String body = bare.length() == SYMBOLS + 2 && bare.startsWith("YS") ? bare.substring(2) : bare;
        if (body.length() != SYMBOLS) {
            return Optional.empty();
        }
        int[] symbols = new int[SYMBOLS];
        for (int i = 0; i < SYMBOLS; i++) {
            symbols[i] = ALPHABET.indexOf(lookAlike(body.charAt(i)));
            if (symbols[i] < 0) {
                return Optional.empty();
            }
        }
        return weightedSum(symbols, RANDOM_SYMBOLS) == symbols[RANDOM_SYMBOLS]
                ? Optional.of(symbols)
                : Optional.empty();
    }

    private static char lookAlike(char typed) {
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> typed;
        };
    }

    /** Symbol i weighs 2^(i+1); the check symbol itself weighs 1, so neighbours never weigh the same. */
    private static int weightedSum(int[] symbols, int count) {
        int sum = 0;
        int weight = 1;
        for (int i = count - 1; i >= 0; i--) {
            weight = timesTwo(weight);
            sum ^= times(symbols[i], weight);
        }
        return sum;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product ^= shifted;
            }
            shifted = timesTwo(shifted);
        }
        return product;
    }

    private static int timesTwo(int a) {
        int doubled = a << 1;
        return (doubled & 0b100000) == 0 ? doubled : doubled ^ POLYNOMIAL;
    }

    private static String text(int[] symbols) {
        StringBuilder text = new StringBuilder("YS");
        for (int i = 0; i < SYMBOLS; i++) {
            if (i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(symbols[i]));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}

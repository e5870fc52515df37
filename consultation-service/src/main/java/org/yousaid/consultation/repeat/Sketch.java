package org.yousaid.consultation.repeat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as {@value #MINIMA} numbers, from which can be told how much of it another text shares and nothing else (MinHash:
 * two texts have the same number at a place as often as they share the hashes these were made of). Texts that share at least
 * 80 in 100 have all numbers of at least one band in common, but for one pair in 400; so bands are what is looked up.
 */
final class Sketch {

    static final int MINIMA = 120;

    private static final int IN_A_BAND = 6;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int[] minima;

    private Sketch(int[] minima) {
        this.minima = minima;
    }

    /** The sketch of a text by the hashes of its parts; at least one. */
    static Sketch of(Collection<Long> hashes) {
        int[] minima = new int[MINIMA];
        for (int at = 0; at < MINIMA; at++) {
            long factor = mixed(2L * at + 1) | 1;
            long offset = mixed(2L * at + 2);
            int least = -1;
            for (long hash : hashes) {
                int candidate = (int) (mixed(hash * factor + offset) >>> 32);
                if (Integer.compareUnsigned(candidate, least) < 0) {
                    least = candidate;
                }
            }
            minima[at] = least;
        }
        return new Sketch(minima);
    }

    /** The sketch that {@link #bytes} stored. */
    static Sketch read(byte[] stored) {
        int[] minima = new int[MINIMA];
        ByteBuffer.wrap(stored).asIntBuffer().get(minima);
        return new Sketch(minima);
    }

    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(MINIMA * Integer.BYTES);
        buffer.asIntBuffer().put(minima);
        return buffer.array();
    }

    /** What two texts share, 0 to 1, give or take 0.04. */
    double similarity(Sketch other) {
        int same = 0;
        for (int at = 0; at < MINIMA; at++) {
            if (minima[at] == other.minima[at]) {
                same++;
            }
        }
        return (double) same / MINIMA;
    }

    /** One number for each band, no two bands alike. */
    List<Long> bands() {
        List<Long> bands = new ArrayList<>();
        for (int first = 0; first < MINIMA; first += IN_A_BAND) {
            long band = first;
            for (int at = first; at < first + IN_A_BAND; at++) {
                band = mixed(band + minima[at]);
            }
            bands.add(band);
        }
        return bands;
    }

    /** Every bit of the result depends on every bit of what is given (the finisher of SplitMix64). */
    private static long mixed(long value) {
        long mixed = value * GOLDEN + GOLDEN;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sketch sketch && Arrays.equals(minima, sketch.minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }

    @Override
    public String toString() {
        return "Sketch";
    }
}

package org.yousaid.consultation.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers from the lowest to the highest, in at most twenty bins as wide as 1, 2 or 5 times a power of ten. The edges are
 * multiples of the width; the first bin begins at the lowest number, the last one ends with the highest.
 */
public record NumberBins(int min, int max) {

    private static final int MOST_BINS = 20;

    public NumberBins {
        if (min >= max) {
            throw new IllegalArgumentException("The lowest number is below the highest");
        }
    }

    /**
     * One bin.
     *
     * @param to where the next bin begins, or the highest number, which is in the last one
     */
    public record Bin(int from, int to) {

        /** How it reads. */
        public String label() {
            return to - from > 1 ? from + " to " + to : cell();
        }

        /** The name it is counted under. */
        public String cell() {
            return Integer.toString(from);
        }
    }

    public List<Bin> all() {
        long width = width();
        List<Bin> bins = new ArrayList<>();
        long from = min;
        while (from < max || (width == 1 && from == max)) {
            long to = Math.min(Math.floorDiv(from, width) * width + width, max);
            bins.add(new Bin((int) from, (int) to));
            from = to == from ? to + 1 : to;
        }
        return bins;
    }

    /** The bin of a number that is not below the lowest nor above the highest. */
    public Bin of(BigDecimal number) {
        long whole = number.setScale(0, RoundingMode.FLOOR).longValueExact();
        return all().stream()
                .filter(bin -> whole >= bin.from() && (whole < bin.to() || bin.from() == bin.to() || bin.to() == max))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private long width() {
        long width = 1;
        int step = 0;
        while (bins(width) > MOST_BINS) {
            width = step % 3 == 1 ? width / 2 * 5 : width * 2;
            step++;
        }
        return width;
    }

    private long bins(long width) {
        return Math.floorDiv(max, width) - Math.floorDiv(min, width) + 1;
    }
}

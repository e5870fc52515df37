package org.yousaid.consultation.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far people agreed about a question, and how far they were divided.
 *
 * @param agreed how large a part gave the commonest answer, 0 to 1; of a scale, how large a part is below its middle, in
 *     its middle or above it
 * @param divided how large the smaller of two camps is, 0 to 0.5: who gave the second commonest answer; on a scale, the side
 *     with fewer people; where several can be chosen, those who chose an option or those who did not
 */
record Split(double agreed, double divided) {

    private static final Split OF_NOBODY = new Split(0, 0);

    /**
     * The split of what was counted.
     *
     * @param base how many answered
     * @param counts how many chose each option, step or bin, in their order
     */
    static Split of(QuestionType type, long base, List<Long> counts) {
        if (base == 0) {
            return OF_NOBODY;
        }
        return switch (type) {
            case SCALE -> ofSides(base, counts);
            case MULTIPLE_CHOICE ->
                new Split(
                        part(largest(counts), base),
                        largest(counts, count -> part(Math.min(count, base - count), base)));
            case SINGLE_CHOICE, NUMBER, DATE -> {
                List<Long> sorted =
                        counts.stream().sorted(Comparator.reverseOrder()).toList();
                yield new Split(part(sorted.getFirst(), base), sorted.size() < 2 ? 0 : part(sorted.get(1), base));
            }
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE ->
                throw new IllegalArgumentException("Mails have no chart of a " + type);
        };
    }

    private static Split ofSides(long base, List<Long> counts) {
        int side = counts.size() / 2;
        long below = sum(counts.subList(0, side));
        long middle = sum(counts.subList(side, counts.size() - side));
        long above = sum(counts.subList(counts.size() - side, counts.size()));
        return new Split(part(largest(List.of(below, middle, above)), base), part(Math.min(below, above), base));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static long largest(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static double largest(List<Long> counts, ToDoubleFunction<Long> of) {
        return counts.stream().mapToDouble(of).max().orElse(0);
    }

    /** Equal parts are equal numbers, whatever they are parts of: so ties stay ties. */
    private static double part(long count, long base) {
        return (double) count / base;
    }
}

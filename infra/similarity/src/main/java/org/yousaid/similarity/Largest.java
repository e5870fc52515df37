package org.yousaid.similarity;

import java.util.stream.IntStream;

/** Where the largest of many numbers stand, in one pass and without sorting them. */
final class Largest {

    private static final int STEPS = 4_096;

    private Largest() {}

    /**
     * Those that are above 0.
     *
     * @param numbers from 0 to 1
     * @param many so many, and those that are as large as the smallest of them to within 1/4096
     */
    static int[] of(float[] numbers, int many) {
        int[] counts = new int[STEPS + 1];
        for (float number : numbers) {
            counts[step(number)]++;
        }
        int from = STEPS;
        for (int sum = counts[from]; from > 1 && sum < many; sum += counts[from]) {
            from--;
        }
        int lowest = from;
        return IntStream.range(0, numbers.length)
                .filter(place -> numbers[place] > 0 && step(numbers[place]) >= lowest)
                .toArray();
    }

    private static int step(float number) {
        return (int) (Math.min(1, number) * STEPS);
    }
}

package org.yousaid.consultation.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * One weight for each class of respondents, made by raking: each margin in turn is made right, which puts the others a little
 * wrong, until all of them hold (iterative proportional fitting, Deming and Stephan 1940). Where that leads out of the range
 * from {@value #LEAST} to {@value #MOST}, it goes on and cuts after each round: one person must not speak for fifty.
 *
 * <p>Sums are made in the order of the classes, so that the same classes give the same digits.
 */
public final class Weights {

    /** What somebody of a group that answered far too often counts at least. */
    public static final double LEAST = 0.2;

    /** What somebody of a group that hardly answered counts at most. */
    public static final double MOST = 5;

    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE_ENOUGH = 1.000_001;

    private final List<Long> sizes;
    private final double[] weights;
    private final boolean exact;

    private Weights(List<Long> sizes, double[] weights, boolean exact) {
        this.sizes = sizes;
        this.weights = weights;
        this.exact = exact;
    }

    /**
     * Weighs respondents by these margins.
     *
     * @param sizes how many respondents are in each class
     * @throws IllegalArgumentException if the margins speak of other classes
     */
    public static Weights raked(List<Long> sizes, List<Margin> margins) {
        if (margins.stream().anyMatch(margin -> margin.classes() != sizes.size())) {
            throw new IllegalArgumentException("Every margin groups the same classes");
        }
        double[] weights = new double[sizes.size()];
        Arrays.fill(weights, 1);
        boolean exact = false;
        for (int round = 0; round < MOST_ROUNDS && !exact; round++) {
            exact = fit(margins, weights);
        }
        boolean within = isWithin(weights);
        for (int round = 0; round < MOST_ROUNDS && !(exact && within); round++) {
            exact = fit(margins, weights);
            within = isWithin(weights);
        }
        return new Weights(List.copyOf(sizes), weights, exact && within);
    }

    /** Makes each margin right in turn; whether all of them were. */
    private static boolean fit(List<Margin> margins, double[] weights) {
        boolean right = true;
        for (Margin margin : margins) {
            right &= margin.fit(weights) < CLOSE_ENOUGH;
        }
        return right;
    }

    /** Cuts what leaves the range; whether nothing had to be cut. */
    private static boolean isWithin(double[] weights) {
        boolean within = true;
        for (int i = 0; i < weights.length; i++) {
            double cut = Math.clamp(weights[i], LEAST, MOST);
            within &= cut == weights[i];
            weights[i] = cut;
        }
        return within;
    }

    /** What each respondent of a class counts. */
    public double of(int classAt) {
        return weights[classAt];
    }

    /** What somebody counts at most; 0 of nobody. */
    public double largest() {
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            largest = sizes.get(i) == 0 ? largest : Math.max(largest, weights[i]);
        }
        return largest;
    }

    /** Whether every margin holds; not so where weights had to be cut, or the margins contradict one another. */
    public boolean exact() {
        return exact;
    }

    /**
     * How many people asked at random would give figures as certain as these (Kish): the more the weights differ, the
     * fewer. 0 of nobody.
     */
    public double effectiveSampleSize() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += sizes.get(i) * weights[i];
            squares += sizes.get(i) * weights[i] * weights[i];
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}

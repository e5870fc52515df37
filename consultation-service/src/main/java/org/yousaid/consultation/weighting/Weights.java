package org.yousaid.consultation.weighting;

import java.util.Arrays;
import java.util.List;

/**
 * One weight per respondent, 1 on average, made by raking: each margin in turn is made right, which puts the others a
 * little wrong, until all of them hold (iterative proportional fitting, Deming and Stephan 1940). No weight leaves the
 * range from {@value #LEAST} to {@value #MOST}: one person must not speak for fifty.
 */
public final class Weights {

    /** What somebody of a group that answered far too often counts at least. */
    public static final double LEAST = 0.2;

    /** What somebody of a group that hardly answered counts at most. */
    public static final double MOST = 5;

    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE_ENOUGH = 1.000_001;

    private final double[] weights;
    private final boolean exact;

    private Weights(double[] weights, boolean exact) {
        this.weights = weights;
        this.exact = exact;
    }

    /**
     * Weighs respondents by these margins.
     *
     * @throws IllegalArgumentException if the margins speak of different numbers of respondents
     */
    public static Weights raked(int respondents, List<Margin> margins) {
        if (margins.stream().anyMatch(margin -> margin.respondents() != respondents)) {
            throw new IllegalArgumentException("Every margin groups the same respondents");
        }
        double[] weights = new double[respondents];
        Arrays.fill(weights, 1);
        boolean exact = false;
        for (int round = 0; round < MOST_ROUNDS && !exact; round++) {
            exact = true;
            for (Margin margin : margins) {
                exact &= margin.fit(weights) < CLOSE_ENOUGH;
            }
        }
        boolean within = trim(weights);
        return new Weights(weights, exact && within);
    }

    /** Cuts what leaves the range, and makes the average 1 again; whether nothing had to be cut. */
    private static boolean trim(double[] weights) {
        boolean within = true;
        for (int i = 0; i < weights.length; i++) {
            double cut = Math.clamp(weights[i], LEAST, MOST);
            within &= cut == weights[i];
            weights[i] = cut;
        }
        double mean = Arrays.stream(weights).average().orElse(1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= mean;
        }
        return within;
    }

    /** What one respondent counts. */
    public double of(int respondent) {
        return weights[respondent];
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
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return squares == 0 ? 0 : sum * sum / squares;
    }
}

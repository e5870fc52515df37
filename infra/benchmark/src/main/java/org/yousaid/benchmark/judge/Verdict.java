package org.yousaid.benchmark.judge;

/**
 * What a reader met, held against what was acknowledged.
 *
 * @param n acknowledged events
 * @param skipped acknowledged and never met
 * @param doubled meetings beyond the first
 * @param disordered meetings at a position that is not above the one before
 * @param unasked met, though nobody was told that they are stored
 */
public record Verdict(long n, long skipped, long doubled, long disordered, long unasked) {

    /** A verdict on nothing. */
    public static final Verdict NOTHING = new Verdict(0, 0, 0, 0, 0);

    /** True when each acknowledged event was met exactly once, in order. */
    public boolean complete() {
        return skipped == 0 && doubled == 0 && disordered == 0 && unasked == 0;
    }

    /** Both verdicts in one. */
    public Verdict and(Verdict other) {
        return new Verdict(
                n + other.n,
                skipped + other.skipped,
                doubled + other.doubled,
                disordered + other.disordered,
                unasked + other.unasked);
    }
}

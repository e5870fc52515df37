package org.yousaid.eventstore.seal;

/**
 * How far a check of the seals has come, and what it found.
 *
 * @param seals seals that held so far
 * @param position everything up to this position is as it was sealed
 * @param target the position up to which there were seals when the check began
 * @param outcome what is known by now
 */
public record SealCheck(long seals, long position, long target, Outcome outcome) {

    /** How much is done, from 0 to 100. */
    public int percent() {
        return target == 0 ? 100 : (int) Math.min(100, 100 * position / target);
    }

    /** What a check says. */
    public sealed interface Outcome {

        /** Not at the end yet, and nothing wrong so far. */
        record UnderWay() implements Outcome {}

        /** Every seal stands on the one before and every sealed document is as it was. */
        record Whole() implements Outcome {}

        /**
         * The first thing that is not as it was.
         *
         * @param seal the number of the seal at which it shows
         * @param position the first position concerned
         * @param what what is wrong there, in words
         */
        record Broken(long seal, long position, String what) implements Outcome {}
    }
}

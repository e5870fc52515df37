package org.yousaid.eventstore.deadletter;

/**
 * What a replay came to.
 *
 * @param replayed letters handled and gone from the queue
 * @param failed letters that failed again; those behind them wait on and are not counted
 */
public record Replayed(long replayed, long failed) {

    /** Nothing was there to replay, or somebody else is at it. */
    public static final Replayed NOTHING = new Replayed(0, 0);

    /** Both together. */
    public Replayed plus(Replayed other) {
        return new Replayed(replayed + other.replayed, failed + other.failed);
    }
}

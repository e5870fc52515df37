package org.yousaid.operations.processor;

import org.jspecify.annotations.Nullable;

/**
 * How one event processor of a service stands.
 *
 * @param position of the last event it handled
 * @param head position of the newest event
 * @param behind positions between the two; reserved and unused ones count, so it is never less than the events
 * @param error what stops it, when it is FAILED
 */
public record ProcessorStanding(
        String name,
        Kind kind,
        State state,
        long position,
        long head,
        long behind,
        @Nullable String error) {

    /** What may be done with it. */
    public enum Kind {
        /** Builds read models; may be rebuilt. */
        PROJECTION,
        /** Publishes, sends or decides; never replayed. */
        ONCE
    }

    /** What it is at. */
    public enum State {
        RUNNING,
        STOPPED,
        FAILED,
        REBUILDING
    }
}

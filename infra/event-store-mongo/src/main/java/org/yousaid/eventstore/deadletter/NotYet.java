package org.yousaid.eventstore.deadletter;

/** Thrown by a handler that waits for something that is on its way, for example another group's read model. */
public final class NotYet extends RuntimeException implements TransientFailure {

    public NotYet(String awaited) {
        super(awaited);
    }
}

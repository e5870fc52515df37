package org.yousaid.eventstore;

import org.yousaid.eventstore.deadletter.TransientFailure;

/** What was left to the end of a batch failed. It says nothing against the event that is at hand when that is seen. */
public final class LeftUndone extends RuntimeException implements TransientFailure {

    LeftUndone(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}

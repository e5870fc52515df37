package org.yousaid.eventbus;

import org.yousaid.eventstore.deadletter.TransientFailure;

/** The brokers have not taken a message (yet). Nothing is lost: the event is stored and will be told of again. */
public final class PublishingFailed extends RuntimeException implements TransientFailure {

    public PublishingFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package org.yousaid.eventbus;

/** The brokers have not taken a message (yet). Nothing is lost: the event is stored and will be told of again. */
public final class PublishingFailed extends RuntimeException {

    public PublishingFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package org.yousaid.eventbus;

/**
 * What a service does with one kind of message; found as a Spring bean. The same message may come more than once, so
 * what is done derives its ids from {@link MessageOrigin#id()} and a repeat changes nothing.
 *
 * @param <T> the record that carries the message
 */
public interface MessageHandler<T> {

    /** The class of the messages handled here, exactly; it has a name in {@link WireNames}. */
    Class<T> type();

    /**
     * Handles one message. Returning means handled. Throwing means not now: this message is tried again with growing
     * gaps until it succeeds, and the later messages of its partition wait. What can never succeed must therefore be
     * decided, not thrown.
     */
    void handle(T message, MessageOrigin origin) throws Exception;
}

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
     * Handles one message. Returning means handled. A failure that passes by itself (the database, the brokers, a
     * {@link org.yousaid.eventstore.deadletter.TransientFailure}) is waited for: the message is tried again with growing
     * gaps, and its partition waits. After any other failure it is tried a few times, or once when another message was
     * parked for the like of it within the last minute, and then parked: the later messages of its key wait behind it for
     * an operator, other keys go on.
     */
    void handle(T message, MessageOrigin origin) throws Exception;
}

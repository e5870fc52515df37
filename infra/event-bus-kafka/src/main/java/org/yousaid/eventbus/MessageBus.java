package org.yousaid.eventbus;

import org.axonframework.eventhandling.EventMessage;

/** Where a service says to the others what happened. Publishing goes to the service's own topic. */
public interface MessageBus {

    /**
     * Publishes one message; to be called in an event handler of a processing group that is never replayed.
     *
     * <p>Inside an event processor the brokers' acknowledgements are collected and waited for before the processor's
     * token moves; what is not acknowledged in time fails the batch, and the processor begins again at its token. The
     * repeat carries the same CloudEvent id. Elsewhere the call itself waits.
     *
     * @param key messages with the same key arrive in the order they were published
     * @param message its class has a name in {@link WireNames}; one event publishes at most one message of a name
     * @param cause the stored event that is told of: gives the CloudEvent its id and time
     * @throws IllegalArgumentException when the message's class has no wire name
     * @throws PublishingFailed when the brokers do not acknowledge in time
     * @throws MessageNotTaken when they refuse it for a reason that does not pass by itself
     */
    void publish(String key, Object message, EventMessage<?> cause);
}

package org.yousaid.eventstore.deadletter;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** Gives processing groups their queues; a component of Axon's configuration, in a service a Spring bean. */
public final class DeadLetterQueues {

    private final LetterStore store;
    private final StoredEvents events;
    private final Serializer serializer;
    private final int attempts;

    /** Queues whose letters are read again from this engine. */
    public DeadLetterQueues(LetterStore store, EventStorageEngine engine, Serializer eventSerializer) {
        this(store, engine, eventSerializer, ParkingPolicy.ATTEMPTS);
    }

    DeadLetterQueues(LetterStore store, EventStorageEngine engine, Serializer eventSerializer, int attempts) {
        this.store = store;
        this.events = new EngineEvents(engine);
        this.serializer = eventSerializer;
        this.attempts = attempts;
    }

    /**
     * Lets a group park what it cannot handle.
     *
     * @param clearedByReset whether a reset of the group takes its letters away: it reads their events anew
     */
    public static void register(EventProcessingConfigurer configurer, String group, boolean clearedByReset) {
        configurer
                .registerDeadLetterQueue(
                        group,
                        configuration -> configuration
                                .getComponent(DeadLetterQueues.class)
                                .of(group))
                .registerDeadLetterPolicy(
                        group,
                        configuration -> new ParkingPolicy(
                                configuration.getComponent(DeadLetterQueues.class).attempts, System::nanoTime))
                // Without the cache every event would cost a query.
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group,
                        (_, invoker) -> invoker.allowReset(clearedByReset).enableSequenceIdentifierCache());
    }

    private SequencedDeadLetterQueue<EventMessage<?>> of(String group) {
        return new EventLetters(group, store, events, serializer, attempts);
    }
}

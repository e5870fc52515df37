package org.yousaid.eventstore.deadletter;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Reads a letter's event from the event storage engine, upcast as every reader sees it. */
record EngineEvents(EventStorageEngine engine) implements StoredEvents {

    @Override
    @SuppressWarnings("unchecked") // Axon gives a stream with a wildcard
    public TrackedEventMessage<?> at(long position, @Nullable String id) {
        try (Stream<TrackedEventMessage<?>> events = (Stream<TrackedEventMessage<?>>)
                engine.readEvents(new GlobalSequenceTrackingToken(position - 1), false)) {
            return events.findFirst()
                    .filter(event -> id == null || event.getIdentifier().equals(id))
                    .orElseThrow(() ->
                            new IllegalStateException("The event " + id + " does not stand at position " + position));
        }
    }
}

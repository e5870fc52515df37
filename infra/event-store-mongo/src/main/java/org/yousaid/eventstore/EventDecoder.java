package org.yousaid.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.yousaid.eventstore.CommitDocuments.StoredEvent;

/** Stored events to messages, upcast and read at once rather than when somebody asks for the payload. */
final class EventDecoder {

    private final Serializer serializer;
    private final EventUpcaster upcaster;

    EventDecoder(Serializer serializer, EventUpcaster upcaster) {
        this.serializer = serializer;
        this.upcaster = upcaster;
    }

    /** All of them, or {@link UnreadableEvent} for the first that cannot be read. */
    List<TrackedEventMessage<?>> all(List<StoredEvent> stored) {
        try {
            return messages(stored);
        } catch (RuntimeException e) {
            throw damage(stored, e).error();
        }
    }

    /** Those before the first that cannot be read; {@link UnreadableEvent} when it is the very first. */
    Decoded readable(List<StoredEvent> stored) {
        try {
            return new Decoded(messages(stored), stored.size());
        } catch (RuntimeException e) {
            Damage damage = damage(stored, e);
            if (damage.index() == 0) {
                throw damage.error();
            }
            return new Decoded(messages(stored.subList(0, damage.index())), damage.index());
        }
    }

    private List<TrackedEventMessage<?>> messages(List<StoredEvent> stored) {
        List<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        stored.stream(), serializer, upcaster)
                .toList();
        for (TrackedEventMessage<?> message : messages) {
            // Axon reads lazily and takes an unknown type for one that nobody handles. We want to know now.
            var _ = message.getPayload();
            var _ = message.getMetaData();
        }
        return messages;
    }

    private Damage damage(List<StoredEvent> stored, RuntimeException first) {
        for (int index = 0; index < stored.size(); index++) {
            try {
                var _ = messages(stored.subList(index, index + 1));
            } catch (RuntimeException e) {
                StoredEvent event = stored.get(index);
                return new Damage(
                        index,
                        new UnreadableEvent(
                                event.position(), event.payload().getType().getName(), reason(e), e));
            }
        }
        throw first;
    }

    private static String reason(Throwable error) {
        StringBuilder reason = new StringBuilder(String.valueOf(error.getMessage()));
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            reason.append("; ").append(cause.getMessage());
        }
        return reason.toString();
    }

    /** Messages and how many stored events they come from. */
    record Decoded(List<TrackedEventMessage<?>> messages, int count) {}

    private record Damage(int index, UnreadableEvent error) {}
}

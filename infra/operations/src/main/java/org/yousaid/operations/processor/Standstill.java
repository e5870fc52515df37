package org.yousaid.operations.processor;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.deadletter.Reason;

/**
 * Why a processor stands still, for all its instances. Going on takes three things, and each is asked for as the processor
 * itself would: a token of this store, handlers that take the event, and an event that can be read. What handlers threw is
 * remembered, for they cannot be tried; the token and the event are looked at, so that what is said is true now.
 */
public final class Standstill {

    private final ProcessorFaults faults;
    private final MongoTokenStore tokens;
    private final MongoEventStorageEngine events;

    public Standstill(ProcessorFaults faults, MongoTokenStore tokens, MongoEventStorageEngine events) {
        this.faults = faults;
        this.tokens = tokens;
        this.events = events;
    }

    /**
     * What keeps a processor from going on.
     *
     * @param position of the last event that it handled
     * @param head position of the newest event
     */
    Optional<String> reason(String processor, long position, long head) {
        return tokens.foreign(processor)
                .map(Standstill::words)
                .or(() -> position < head ? faults.stopping(processor, position) : Optional.empty())
                .or(() -> position == head ? Optional.empty() : unreadable(position));
    }

    /** Also for a token that stands behind the newest event, which the store refuses. */
    private Optional<String> unreadable(long position) {
        try (Stream<? extends TrackedEventMessage<?>> next =
                events.readEvents(new GlobalSequenceTrackingToken(position), false)) {
            Iterator<? extends TrackedEventMessage<?>> first = next.iterator();
            if (first.hasNext()) {
                first.next().getPayload();
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(words(e));
        }
    }

    private static String words(RuntimeException fault) {
        return Reason.of(fault).toString();
    }
}

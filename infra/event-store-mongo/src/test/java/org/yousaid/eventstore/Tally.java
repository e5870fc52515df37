package org.yousaid.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** What the tests store: something that is started and then counts. */
final class Tally {

    static final EventTypes TYPES = EventTypes.builder()
            .type("tally.started", Started.class)
            .type("tally.raised", Raised.class)
            .covering(TallyEvent.class)
            .build();

    private Tally() {}

    sealed interface TallyEvent {

        String tally();
    }

    record Started(String tally) implements TallyEvent {}

    record Raised(String tally, int by) implements TallyEvent {}

    /** A commit of so many events, beginning with this sequence number. */
    static List<DomainEventMessage<?>> commit(String tally, long sequence, int size) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event(tally, sequence + i));
        }
        return events;
    }

    static DomainEventMessage<?> event(String tally, long sequence) {
        TallyEvent payload = sequence == 0 ? new Started(tally) : new Raised(tally, (int) sequence);
        return new GenericDomainEventMessage<>("Tally", tally, sequence, payload);
    }
}

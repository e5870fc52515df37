package org.yousaid.suggestion.process.read;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.ProcessEvent;
import org.yousaid.suggestion.process.ProcessStream;

/** The stream as it is stored: there is nothing between an approval and its effect. */
@Component
class StoredProcessStream implements ProcessStream {

    private final EventStore events;

    StoredProcessStream(EventStore events) {
        this.events = events;
    }

    @Override
    public long last() {
        return events.lastSequenceNumberFor(ProcessEvent.STREAM).orElse(-1L);
    }

    @Override
    public List<ProcessEvent> events() {
        return events.readEvents(ProcessEvent.STREAM)
                .asStream()
                .<ProcessEvent>map(event -> (ProcessEvent) event.getPayload())
                .toList();
    }
}

package org.yousaid.consultation.results;

import java.util.Iterator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.response.ResponseEvent;

/** Counts again from the stored events alone, up to a published position: every figure can be checked. */
@Component
class Recount {

    private final EventStorageEngine events;

    Recount(EventStorageEngine events) {
        this.events = events;
    }

    /** What the answers to a consultation add up to, up to and with the event at this position. */
    Counts upTo(long position, ConsultationId consultation, ConsultationContent content) {
        Tally tally = new Tally();
        try (Stream<? extends TrackedEventMessage<?>> stored = events.readEvents(events.createTailToken(), false)) {
            Iterator<? extends TrackedEventMessage<?>> each = stored.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                if (event.trackingToken().position().orElseThrow() > position) {
                    break;
                }
                if (event.getPayload() instanceof ResponseEvent.Recorded response
                        && response.consultation().equals(consultation)) {
                    tally.count(response);
                }
            }
        }
        return tally.counts(content);
    }
}

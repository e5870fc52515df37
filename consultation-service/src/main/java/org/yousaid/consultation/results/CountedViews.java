package org.yousaid.consultation.results;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.PublishedResults;

/** What was said so far, as it went out in mails; each count stands in the event store under its number. */
@Component
class CountedViews {

    private final RepliesDue replies;
    private final EventStore events;

    CountedViews(RepliesDue replies, EventStore events) {
        this.replies = replies;
        this.events = events;
    }

    static String id(ConsultationId consultation, int number) {
        return "views-" + consultation.value() + "-" + number;
    }

    /** What went out last, in the shape of results, since results must not show what a few said who came after it. */
    Optional<PublishedResults> latest(ConsultationId consultation) {
        return replies.number(consultation)
                .flatMap(number -> of(consultation, number))
                .map(counted -> new PublishedResults(
                        counted.number(), counted.position(), counted.countedAt(), counted.counts()));
    }

    private Optional<ViewsEvent.Counted> of(ConsultationId consultation, int number) {
        return events.readEvents(id(consultation, number))
                .asStream()
                .map(event -> event.getPayload())
                .filter(ViewsEvent.Counted.class::isInstance)
                .map(ViewsEvent.Counted.class::cast)
                .findFirst();
    }
}

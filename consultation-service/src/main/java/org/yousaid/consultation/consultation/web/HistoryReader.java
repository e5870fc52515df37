package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.web.HistoryPage.Entry;
import org.yousaid.consultation.document.JsonDocuments;

/** Tells a consultation's history from its events, so that nothing else can say otherwise. */
@Component
class HistoryReader {

    private final EventStore events;

    HistoryReader(EventStore events) {
        this.events = events;
    }

    /**
     * A page of the history.
     *
     * @param before only what came before this version
     */
    HistoryPage of(ConsultationId id, Optional<Long> before, int limit) {
        List<Entry> entries = entries(id);
        Collections.reverse(entries);
        List<Entry> rest = entries.stream()
                .filter(entry -> before.isEmpty() || entry.version() < before.get())
                .toList();
        List<Entry> shown = rest.subList(0, Math.min(limit, rest.size()));
        return new HistoryPage(
                shown, rest.size() > limit ? Long.toString(shown.getLast().version()) : null);
    }

    /** Read from its first event: a snapshot would leave out what came before it. */
    private List<Entry> entries(ConsultationId id) {
        List<Entry> entries = new ArrayList<>();
        Document content = new Document();
        for (DomainEventMessage<?> message :
                events.readEvents(id.value(), 0).asStream().toList()) {
            if (message.getPayload() instanceof ConsultationEvent event) {
                Document after = content(event).orElse(content);
                entries.add(Entry.of(event, message.getSequenceNumber(), changed(content, after)));
                content = after;
            }
        }
        return entries;
    }

    private static Optional<Document> content(ConsultationEvent event) {
        Optional<ConsultationContent> content = switch (event) {
            case ConsultationEvent.Drafted drafted -> Optional.of(drafted.content());
            case ConsultationEvent.DraftChanged changed -> Optional.of(changed.content());
            case ConsultationEvent.Planned _,
                    ConsultationEvent.Opened _,
                    ConsultationEvent.Closed _,
                    ConsultationEvent.Withdrawn _,
                    ConsultationEvent.ResultsPublished _,
                    ConsultationEvent.QuarterPassed _,
                    ConsultationEvent.OutcomeDrafted _,
                    ConsultationEvent.OutcomeApproved _,
                    ConsultationEvent.OutcomePublished _,
                    ConsultationEvent.StepAskedFor _,
                    ConsultationEvent.StepTakenBack _,
                    ConsultationEvent.Corrected _ -> Optional.empty();
        };
        return content.map(JsonDocuments::of);
    }

    private static List<String> changed(Document before, Document after) {
        List<String> names = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .toList();
    }
}

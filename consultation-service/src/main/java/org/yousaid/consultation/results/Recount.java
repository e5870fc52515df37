package org.yousaid.consultation.results;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Counts.Earlier;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.consultation.theme.ThemeTally;

/** Counts again from the stored events alone, up to a published position: every figure can be checked. */
@Component
class Recount {

    private final EventStorageEngine events;

    Recount(EventStorageEngine events) {
        this.events = events;
    }

    /** What the answers to a consultation add up to, up to and with the event at this position. */
    GroupedTally upTo(long position, ConsultationId consultation) {
        GroupedTally tally = new GroupedTally(new Tally());
        upTo(position, event -> {
            if (event instanceof ResponseEvent.Recorded response
                    && response.consultation().equals(consultation)) {
                tally.count(response);
            }
        });
        return tally;
    }

    private void upTo(long position, Consumer<Object> take) {
        try (Stream<? extends TrackedEventMessage<?>> stored = events.readEvents(events.createTailToken(), false)) {
            Iterator<? extends TrackedEventMessage<?>> each = stored.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                if (event.trackingToken().position().orElseThrow() > position) {
                    break;
                }
                take.accept(event.getPayload());
            }
        }
    }

    /** All that was published, each figure counted again up to the position it names. */
    Counts again(ConsultationView view, PublishedResults published) {
        ConsultationContent content = view.content();
        Tally all = upTo(published.position(), view.id()).all();
        List<CountedQuestion> questions = published.counts().questions().stream()
                .map(question -> again(view, all, question))
                .toList();
        List<Breakdown> breakdowns = published.counts().breakdowns().stream()
                .flatMap(breakdown ->
                        Breakdowns.of(
                                        content,
                                        upTo(breakdown.position(), view.id()),
                                        breakdown.position(),
                                        breakdown.smallest())
                                .stream()
                                .filter(same -> same.by() == breakdown.by()))
                .toList();
        List<CountedThemes> themes = published.counts().themes().stream()
                .flatMap(counted -> themes(counted.position(), view.id())
                        .counted(counted.question(), counted.position(), counted.smallest())
                        .stream())
                .toList();
        return new Counts(all.responses(), questions, breakdowns, themes);
    }

    /** What the themes of a consultation add up to, up to and with the event at this position. */
    private ThemeTally themes(long position, ConsultationId consultation) {
        ThemeTally tally = new ThemeTally();
        upTo(position, event -> {
            if (event instanceof ThemeEvent theme && theme.consultation().equals(consultation)) {
                tally.take(theme);
            }
        });
        return tally;
    }

    private CountedQuestion again(ConsultationView view, Tally all, CountedQuestion published) {
        Earlier earlier = published.earlier();
        Tally tally =
                earlier == null ? all : upTo(earlier.position(), view.id()).all();
        CountedQuestion counted =
                tally.counted(view.content().question(published.id()).orElseThrow());
        return earlier == null ? counted : counted.since(new Earlier(earlier.position(), tally.responses()));
    }
}

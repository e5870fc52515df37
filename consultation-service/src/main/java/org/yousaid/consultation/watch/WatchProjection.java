package org.yousaid.consultation.watch;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.CountedResponse;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.support.time.CalendarDays;

/** Counts what comes in by the day on which it was said, as the council's calendar has it. */
@Component
@ProcessingGroup(WatchProjection.GROUP)
class WatchProjection {

    static final String GROUP = "projections-watch";

    /** The council's days. */
    private final FoldedBatch<Happened> batches = new FoldedBatch<>(WatchProjection.class);

    private final Days days;

    WatchProjection(Days days) {
        this.days = days;
    }

    @EventHandler
    void on(ConsultationEvent event, TrackingToken token, UnitOfWork<?> work) {
        take(new OfConsultation(event, token.position().orElseThrow()), work);
    }

    @EventHandler
    void on(ResponseEvent event, TrackingToken token, UnitOfWork<?> work) {
        long position = token.position().orElseThrow();
        take(
                switch (event) {
                    case ResponseEvent.Recorded recorded -> new Answered(recorded, position, 1);
                    case ResponseEvent.Withdrawn withdrawn -> new Answered(withdrawn, position, -1);
                    case ResponseEvent.Redacted _ -> new NothingCounted();
                },
                work);
    }

    private void take(Happened happened, UnitOfWork<?> work) {
        List<Happened> batch = batches.take(happened, work);
        batch.forEach(each -> {
            if (each instanceof OfConsultation(ConsultationEvent event, long position)) {
                order(event, position);
            }
        });
        List<Answered> answered = batch.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .toList();
        FoldedBatch.byDocument(answered, each -> List.of(each.day())).forEach(this::fold);
    }

    private void order(ConsultationEvent event, long position) {
        if (event instanceof ConsultationEvent.Drafted drafted) {
            order(drafted.id(), drafted.content(), position);
        } else if (event instanceof ConsultationEvent.DraftChanged changed) {
            order(changed.id(), changed.content(), position);
        }
    }

    private void order(ConsultationId id, ConsultationContent content, long position) {
        days.ordered(id, content.questions().stream().map(Question::id).toList(), position);
    }

    private void fold(String day, List<Answered> all) {
        List<Answered> fresh = FoldedBatch.behind(days.position(day), all, Answered::position);
        if (fresh.isEmpty()) {
            return;
        }
        List<String> order = days.order(fresh.getFirst().response().consultation());
        Day added = Day.empty(fresh.getFirst().date());
        for (Answered answered : fresh) {
            added = added.with(answered.response(), order, answered.times());
        }
        days.add(day, fresh.getFirst().position(), fresh.getLast().position(), added);
    }

    @ResetHandler
    void reset() {
        days.clear();
    }

    private sealed interface Happened {}

    private record OfConsultation(ConsultationEvent event, long position) implements Happened {}

    /** A batch may end with it. */
    private record NothingCounted() implements Happened {}

    /** @param times 1 for one more, -1 for one that was taken back */
    private record Answered(CountedResponse response, long position, int times) implements Happened {

        LocalDate date() {
            return CalendarDays.of(response.capturedAt());
        }

        String day() {
            return Days.id(response.consultation(), date());
        }
    }
}

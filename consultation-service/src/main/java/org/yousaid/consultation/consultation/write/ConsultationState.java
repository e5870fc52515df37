package org.yousaid.consultation.consultation.write;

import java.time.Instant;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Slug;

/** Where a consultation stands, as a type; changed by events and by nothing else. */
sealed interface ConsultationState {

    record NotDrafted() implements ConsultationState {}

    record Draft(Slug slug, ConsultationContent content, boolean historic) implements ConsultationState {}

    record Planned(Draft draft, Instant opensAt) implements ConsultationState {}

    record Open(Draft draft) implements ConsultationState {}

    record Closed() implements ConsultationState {}

    record ResultsPublished(int version, long responses) implements ConsultationState {}

    record Withdrawn() implements ConsultationState {}

    /** The state after an event; an event that cannot have happened here is a broken history. */
    default ConsultationState evolve(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.Drafted drafted
            when this instanceof NotDrafted -> new Draft(drafted.slug(), drafted.content(), drafted.historic());
            case ConsultationEvent.DraftChanged changed
            when this instanceof Draft before -> new Draft(changed.slug(), changed.content(), before.historic());
            case ConsultationEvent.Planned planned
            when this instanceof Draft draft -> new Planned(draft, planned.opensAt());
            case ConsultationEvent.Opened _ when this instanceof Draft draft -> new Open(draft);
            case ConsultationEvent.Opened _ when this instanceof Planned planned -> new Open(planned.draft());
            case ConsultationEvent.Closed _ when this instanceof Open -> new Closed();
            case ConsultationEvent.Withdrawn _ when !(this instanceof NotDrafted) -> new Withdrawn();
            case ConsultationEvent.ResultsPublished published
            when this instanceof Closed || this instanceof ResultsPublished ->
                new ResultsPublished(published.version(), published.counts().responses());
            case ConsultationEvent.Drafted _,
                    ConsultationEvent.DraftChanged _,
                    ConsultationEvent.Planned _,
                    ConsultationEvent.Opened _,
                    ConsultationEvent.Closed _,
                    ConsultationEvent.Withdrawn _,
                    ConsultationEvent.ResultsPublished _ ->
                throw new IllegalStateException("Impossible history of %s: %s while %s"
                        .formatted(
                                event.id(),
                                event.getClass().getSimpleName(),
                                getClass().getSimpleName()));
        };
    }

    /** The status readers see. */
    default ConsultationStatus status() {
        return switch (this) {
            case NotDrafted _, Draft _ -> ConsultationStatus.DRAFT;
            case Planned _ -> ConsultationStatus.PLANNED;
            case Open _ -> ConsultationStatus.OPEN;
            case Closed _ -> ConsultationStatus.CLOSED;
            case ResultsPublished _ -> ConsultationStatus.RESULTS_PUBLISHED;
            case Withdrawn _ -> ConsultationStatus.WITHDRAWN;
        };
    }
}

package org.yousaid.consultation.consultation.write;

import java.time.Instant;
import java.util.Optional;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Slug;

/** Where a consultation stands, as a type; changed by events and by nothing else. */
sealed interface ConsultationState {

    record NotDrafted() implements ConsultationState {}

    /** Still being written; {@code writer} is who wrote it last. */
    record Draft(Slug slug, ConsultationContent content, boolean historic, String writer) implements ConsultationState {

        Draft corrected(ConsultationEvent.Corrected event) {
            return new Draft(slug, content.corrected(event.questions()), historic, writer);
        }
    }

    record Planned(Draft draft, Instant opensAt) implements ConsultationState {}

    record Open(Draft draft) implements ConsultationState {}

    record Closed(Draft draft) implements ConsultationState {}

    record ResultsPublished(Draft draft) implements ConsultationState {}

    record OutcomePublished(Draft draft) implements ConsultationState {}

    record Withdrawn() implements ConsultationState {}

    /** The state after an event; an event that cannot have happened here is a broken history. */
    default ConsultationState evolve(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.Drafted drafted
            when this instanceof NotDrafted ->
                new Draft(drafted.slug(), drafted.content(), drafted.historic(), drafted.by());
            case ConsultationEvent.DraftChanged changed
            when this instanceof Draft before ->
                new Draft(changed.slug(), changed.content(), before.historic(), changed.by());
            case ConsultationEvent.Planned planned
            when this instanceof Draft draft -> new Planned(draft, planned.opensAt());
            case ConsultationEvent.Opened _ when this instanceof Draft draft -> new Open(draft);
            case ConsultationEvent.Opened _ when this instanceof Planned planned -> new Open(planned.draft());
            case ConsultationEvent.Corrected corrected
            when this instanceof Planned(Draft draft, Instant opensAt) ->
                new Planned(draft.corrected(corrected), opensAt);
            case ConsultationEvent.Corrected corrected
            when this instanceof Open(Draft draft) -> new Open(draft.corrected(corrected));
            case ConsultationEvent.Closed _ when this instanceof Open(Draft draft) -> new Closed(draft);
            case ConsultationEvent.Withdrawn _ when !(this instanceof NotDrafted) -> new Withdrawn();
            case ConsultationEvent.ResultsPublished _
            when this instanceof Closed(Draft draft) -> new ResultsPublished(draft);
            case ConsultationEvent.ResultsPublished _
            when this instanceof ResultsPublished || this instanceof OutcomePublished || isStanding() -> this;
            case ConsultationEvent.QuarterPassed _ when isStanding() -> this;
            case ConsultationEvent.OutcomeDrafted _ when isOver() || isStanding() -> this;
            case ConsultationEvent.OutcomeApproved _ when isOver() || isStanding() -> this;
            case ConsultationEvent.OutcomePublished _
            when this instanceof ResultsPublished(Draft draft) -> new OutcomePublished(draft);
            case ConsultationEvent.OutcomePublished _
            when this instanceof Closed(Draft draft) -> new OutcomePublished(draft);
            case ConsultationEvent.OutcomePublished _ when this instanceof OutcomePublished || isStanding() -> this;
            case ConsultationEvent.StepAskedFor _ when !(this instanceof NotDrafted) -> this;
            case ConsultationEvent.StepTakenBack _ when !(this instanceof NotDrafted) -> this;
            case ConsultationEvent.Drafted _,
                    ConsultationEvent.DraftChanged _,
                    ConsultationEvent.Planned _,
                    ConsultationEvent.Opened _,
                    ConsultationEvent.Corrected _,
                    ConsultationEvent.Closed _,
                    ConsultationEvent.Withdrawn _,
                    ConsultationEvent.ResultsPublished _,
                    ConsultationEvent.QuarterPassed _,
                    ConsultationEvent.OutcomeDrafted _,
                    ConsultationEvent.OutcomeApproved _,
                    ConsultationEvent.OutcomePublished _,
                    ConsultationEvent.StepAskedFor _,
                    ConsultationEvent.StepTakenBack _ ->
                throw new IllegalStateException("Impossible history of %s: %s while %s"
                        .formatted(
                                event.id(),
                                event.getClass().getSimpleName(),
                                getClass().getSimpleName()));
        };
    }

    /** Who wrote the draft last; empty when it is none. */
    default Optional<String> lastWriter() {
        return this instanceof Draft draft ? Optional.of(draft.writer()) : Optional.empty();
    }

    /** Whether it is open for good. */
    default boolean isStanding() {
        return this instanceof Open(Draft draft) && draft.content().standing();
    }

    private boolean isOver() {
        return this instanceof Closed || this instanceof ResultsPublished || this instanceof OutcomePublished;
    }

    /** The status readers see. */
    default ConsultationStatus status() {
        return switch (this) {
            case NotDrafted _, Draft _ -> ConsultationStatus.DRAFT;
            case Planned _ -> ConsultationStatus.PLANNED;
            case Open _ -> ConsultationStatus.OPEN;
            case Closed _ -> ConsultationStatus.CLOSED;
            case ResultsPublished _ -> ConsultationStatus.RESULTS_PUBLISHED;
            case OutcomePublished _ -> ConsultationStatus.OUTCOME_PUBLISHED;
            case Withdrawn _ -> ConsultationStatus.WITHDRAWN;
        };
    }
}

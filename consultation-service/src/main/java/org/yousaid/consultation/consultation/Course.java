package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation has gone through beside its state: decided on by the aggregate and read by everybody, folded from
 * the same events.
 *
 * @param askedFor steps that wait for a second person, one wish for each at most
 * @param resultsVersion version of the published results, 0 before the first
 * @param responses how many responses those have
 * @param outcomeDraft an outcome that is being written
 * @param corrections changes of wording since it opened, the earliest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Course(
        List<Wish> askedFor,
        int resultsVersion,
        long responses,
        @Nullable OutcomeDraft outcomeDraft,
        @Nullable PublishedOutcome outcome,
        List<Correction> corrections) {

    /** Nothing has happened yet. */
    public static final Course BEGINNING = new Course(List.of(), 0, 0, null, null, List.of());

    public Course {
        askedFor = List.copyOf(askedFor);
        corrections = List.copyOf(corrections);
    }

    /** Who asked for this step. */
    public Optional<Wish> wish(Step step) {
        return askedFor.stream().filter(wish -> wish.step() == step).findFirst();
    }

    /** Version of the published outcome, 0 before the first. */
    public int outcomeVersion() {
        return outcome == null ? 0 : outcome.version();
    }

    /** What has been gone through after an event. A wish ends when what was wished for changes. */
    public Course after(ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.StepAskedFor asked ->
                wishing(with(new Wish(asked.step(), asked.reason(), asked.by(), asked.at())));
            case ConsultationEvent.StepTakenBack back -> wishing(without(back.step()));
            case ConsultationEvent.OutcomeDrafted drafted ->
                new Course(
                        without(Step.OUTCOME),
                        resultsVersion,
                        responses,
                        new OutcomeDraft(drafted.outcome(), drafted.by(), drafted.at(), null, null),
                        outcome,
                        corrections);
            case ConsultationEvent.OutcomeApproved approved ->
                new Course(
                        askedFor,
                        resultsVersion,
                        responses,
                        outcomeDraft == null ? null : outcomeDraft.approved(approved.by(), approved.at()),
                        outcome,
                        corrections);
            case ConsultationEvent.OutcomePublished published ->
                new Course(
                        without(Step.OUTCOME),
                        resultsVersion,
                        responses,
                        null,
                        PublishedOutcome.after(outcome, published),
                        corrections);
            case ConsultationEvent.ResultsPublished published ->
                new Course(
                        List.of(),
                        published.version(),
                        published.counts().responses(),
                        outcomeDraft,
                        outcome,
                        corrections);
            case ConsultationEvent.Corrected corrected ->
                new Course(askedFor, resultsVersion, responses, outcomeDraft, outcome, with(corrected));
            case ConsultationEvent.Drafted _,
                    ConsultationEvent.DraftChanged _,
                    ConsultationEvent.Planned _,
                    ConsultationEvent.Opened _,
                    ConsultationEvent.Closed _,
                    ConsultationEvent.Withdrawn _ -> wishing(List.of());
            case ConsultationEvent.QuarterPassed _ -> this;
        };
    }

    private Course wishing(List<Wish> wishes) {
        return new Course(wishes, resultsVersion, responses, outcomeDraft, outcome, corrections);
    }

    private List<Wish> with(Wish wish) {
        return Stream.concat(without(wish.step()).stream(), Stream.of(wish)).toList();
    }

    private List<Wish> without(Step step) {
        return askedFor.stream().filter(wish -> wish.step() != step).toList();
    }

    private List<Correction> with(ConsultationEvent.Corrected event) {
        List<Correction> all = new ArrayList<>(corrections);
        all.add(new Correction(
                event.at(),
                event.reason(),
                event.questions().stream().map(Question::id).toList()));
        return all;
    }
}

package org.yousaid.suggestion.opportunity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Advice;
import org.yousaid.suggestion.opportunity.Assessment;
import org.yousaid.suggestion.opportunity.Cost;
import org.yousaid.suggestion.opportunity.CouncillorView;
import org.yousaid.suggestion.opportunity.Decision;
import org.yousaid.suggestion.opportunity.Effort;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;

/**
 * An opportunity as everybody may see it, and what only staff see of it.
 *
 * @param suggestions how many ask for it
 * @param words what everyone behind its suggestions was told beside its steps
 * @param from the one it was split off from
 * @param into the one it was merged into
 * @param merged those that were merged into it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpportunityRepresentation(
        OpportunityId id,
        String title,
        String summary,
        String serviceArea,
        OpportunityStatus state,
        Instant since,
        int suggestions,
        @Nullable AssessmentRepresentation assessment,
        List<CouncillorView> views,
        @Nullable Decision decision,
        List<MilestoneRepresentation> milestones,
        List<Evidence> evidence,
        List<WordRepresentation> words,
        @Nullable OpportunityId from,
        @Nullable OpportunityId into,
        List<OpportunityId> merged,
        List<OpportunityId> splitOff,
        long version,
        @JsonUnwrapped @Nullable Staff staff) {

    /** @param cost in words, beside its numbers */
    record AssessmentRepresentation(
            String benefit,
            BigDecimal costFrom,
            BigDecimal costTo,
            Cost.Per costPer,
            String cost,
            Effort effort,
            String objectives,
            String equalityImpact) {

        static AssessmentRepresentation of(Assessment assessment) {
            Cost cost = assessment.cost();
            return new AssessmentRepresentation(
                    assessment.benefit(),
                    cost.from(),
                    cost.to(),
                    cost.per(),
                    cost.inWords(),
                    assessment.effort(),
                    assessment.objectives(),
                    assessment.equalityImpact());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MilestoneRepresentation(
            String id, String what, LocalDate due, @Nullable LocalDate reached, boolean late) {

        static MilestoneRepresentation of(Milestone milestone, LocalDate today) {
            return new MilestoneRepresentation(
                    milestone.id(), milestone.what(), milestone.due(), milestone.reached(), milestone.late(today));
        }
    }

    record WordRepresentation(String words, Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdviceRepresentation(
            String id,
            String expert,
            String field,
            String question,
            LocalDate by,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean overdue) {

        static AdviceRepresentation of(Advice advice, LocalDate today) {
            return new AdviceRepresentation(
                    advice.id(),
                    advice.expert(),
                    advice.field(),
                    advice.question(),
                    advice.by(),
                    advice.answer(),
                    advice.answeredAt(),
                    advice.overdue(today));
        }
    }

    /** What only staff see. */
    record Staff(
            String owner,
            boolean keptBack,
            List<AdviceRepresentation> advice,
            List<OpportunityView.Note> notes,
            List<OpportunityView.Step> trail) {}

    static OpportunityRepresentation of(OpportunityView view, LocalDate today, boolean forStaff) {
        Assessment assessment = view.assessment();
        return new OpportunityRepresentation(
                view.id(),
                view.brief().title(),
                view.brief().summary(),
                view.brief().serviceArea(),
                view.status(),
                view.since(),
                view.suggestions(),
                assessment == null ? null : AssessmentRepresentation.of(assessment),
                view.views(),
                view.decision(),
                view.milestones().stream()
                        .map(milestone -> MilestoneRepresentation.of(milestone, today))
                        .toList(),
                view.evidence(),
                view.notes().stream()
                        .filter(OpportunityView.Note::told)
                        .map(note -> new WordRepresentation(note.words(), note.at()))
                        .toList(),
                view.from(),
                view.into(),
                view.merged(),
                view.splitOff(),
                view.version(),
                forStaff ? staff(view, today) : null);
    }

    private static Staff staff(OpportunityView view, LocalDate today) {
        return new Staff(
                view.brief().owner(),
                !view.open(),
                view.advice().stream()
                        .map(advice -> AdviceRepresentation.of(advice, today))
                        .toList(),
                view.notes(),
                view.trail());
    }
}

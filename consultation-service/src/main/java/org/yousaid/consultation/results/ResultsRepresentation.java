package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.contract.ConsultationSummary;

/**
 * Results as everybody reads them.
 *
 * @param version 0 for what only staff see before anything is published
 */
record ResultsRepresentation(
        ConsultationSummary consultation,
        int version,
        long position,
        Instant countedAt,
        long responses,
        List<QuestionResults> questions,
        List<Breakdown> breakdowns) {

    static ResultsRepresentation of(ConsultationView view, PublishedResults results) {
        return new ResultsRepresentation(
                new ConsultationSummary(
                        view.id().value(), view.slug().value(), view.content().titleOrUntitled()),
                results.version(),
                results.position(),
                results.countedAt(),
                results.counts().responses(),
                results.counts().questions().stream()
                        .map(counted -> QuestionResults.of(
                                view.content().question(counted.id()).orElseThrow(), counted))
                        .toList(),
                List.of());
    }

    /**
     * @param base how many answered this question
     * @param mean of the steps of a scale that anyone chose
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionResults(
            String id,
            QuestionType type,
            String text,
            long base,
            @Nullable List<OptionResults> options,
            @Nullable Double mean,
            @Nullable List<StepResults> distribution) {

        static QuestionResults of(Question question, CountedQuestion counted) {
            boolean choice = question.type().isChoice();
            boolean scale = question.type() == QuestionType.SCALE;
            return new QuestionResults(
                    question.id(),
                    question.type(),
                    question.text(),
                    counted.base(),
                    choice ? options(question, counted) : null,
                    scale ? counted.mean().orElse(null) : null,
                    scale ? steps(question, counted) : null);
        }

        private static List<OptionResults> options(Question question, CountedQuestion counted) {
            return question.options().stream()
                    .map(option -> new OptionResults(
                            option.id(), option.text(), counted.of(option.id()), counted.share(option.id())))
                    .toList();
        }

        private static List<StepResults> steps(Question question, CountedQuestion counted) {
            return question.countable().stream()
                    .map(step -> new StepResults(Integer.parseInt(step), counted.of(step), counted.share(step)))
                    .toList();
        }
    }

    /**
     * @param share of those who answered the question, 0 to 1
     */
    record OptionResults(String id, String text, long count, double share) {}

    record StepResults(int value, long count, double share) {}

    /** Counts of one group of respondents. */
    record Breakdown(String by, List<Group> groups) {}

    record Group(String id, String name, long responses, boolean suppressed, List<QuestionResults> questions) {}
}

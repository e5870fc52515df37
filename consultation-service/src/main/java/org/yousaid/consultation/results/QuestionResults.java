package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.suppression.SmallestNumber;

/**
 * What was answered to one question, by everybody or by one group. A count that is null is not shown, because it is small or
 * because a small one would follow from it.
 *
 * @param asked how many could have answered it
 * @param base how many of them did
 * @param skipped how many of them did not
 * @param position where it was counted, if that was for an earlier version of the results
 * @param mean of the steps of a scale that anyone chose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionResults(
        String id,
        QuestionType type,
        String text,
        long asked,
        @JsonInclude @Nullable Long base,
        @JsonInclude @Nullable Long skipped,
        @Nullable Long position,
        @Nullable List<OptionResults> options,
        @Nullable Double mean,
        @Nullable List<StepResults> distribution) {

    /** Of everybody; what was chosen is not shown where too few answered. */
    static QuestionResults of(Question question, CountedQuestion counted, long responses, SmallestNumber smallest) {
        Counts.Earlier earlier = counted.earlier();
        Optional<CountedQuestion> shown = Optional.of(counted).filter(all -> !smallest.isTooFew(all.base()));
        return of(
                question,
                earlier == null ? responses : earlier.responses(),
                counted.base(),
                earlier == null ? null : earlier.position(),
                shown,
                option -> shown.map(all -> all.of(option)));
    }

    /** Of one group, with as much of it as is shown. */
    static QuestionResults of(Question question, GroupQuestion counted, long responses) {
        return of(question, responses, counted.base(), null, counted.whole(), counted::of);
    }

    private static QuestionResults of(
            Question question,
            long asked,
            @Nullable Long base,
            @Nullable Long position,
            Optional<CountedQuestion> whole,
            Function<String, Optional<Long>> count) {
        boolean scale = question.type() == QuestionType.SCALE;
        return new QuestionResults(
                question.id(),
                question.type(),
                question.text(),
                asked,
                base,
                base == null ? null : asked - base,
                position,
                question.type().isChoice() ? options(question, base, count) : null,
                scale ? whole.flatMap(CountedQuestion::mean).orElse(null) : null,
                scale ? steps(question, base, count) : null);
    }

    private static List<OptionResults> options(
            Question question, @Nullable Long base, Function<String, Optional<Long>> count) {
        return question.options().stream()
                .map(option -> new OptionResults(
                        option.id(),
                        option.text(),
                        count.apply(option.id()).orElse(null),
                        share(count.apply(option.id()), base)))
                .toList();
    }

    private static List<StepResults> steps(
            Question question, @Nullable Long base, Function<String, Optional<Long>> count) {
        return question.countable().stream()
                .map(step -> new StepResults(
                        Integer.parseInt(step), count.apply(step).orElse(null), share(count.apply(step), base)))
                .toList();
    }

    private static @Nullable Double share(Optional<Long> count, @Nullable Long base) {
        return count.map(shown -> base == null ? 0.0 : Counts.share(shown, base))
                .orElse(null);
    }

    /**
     * @param share of those who answered the question, 0 to 1
     */
    record OptionResults(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share) {}

    record StepResults(
            int value, @Nullable Long count, @Nullable Double share) {}
}

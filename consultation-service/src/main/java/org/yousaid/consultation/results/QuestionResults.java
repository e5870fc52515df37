package org.yousaid.consultation.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.NumberBins.Bin;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;

/**
 * What was answered to one question, by everybody or by one group. A count that is null is not shown, because it is small or
 * because a small one would follow from it.
 *
 * @param asked how many could have answered it
 * @param base how many of them did
 * @param skipped how many of them did not
 * @param position where it was counted, if that was for an earlier version of the results
 * @param version which version that was, if that is known
 * @param options what could be chosen; of a ranking, how many put it first; the wards that were named
 * @param mean of the steps of a scale that anyone chose, or of the numbers that were answered
 * @param distribution the steps of a scale, the bins of a number, the months or years of a date
 * @param rows the rows of a matrix, each with its own base
 * @param unit what a number counts
 * @param weightedTo to how much of 1 its weighted shares are rounded; absent where there are none
 * @param themes of what was answered in words, where people confirmed some
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionResults(
        String id,
        QuestionType type,
        String text,
        @JsonInclude @Nullable Long asked,
        @JsonInclude @Nullable Long base,
        @JsonInclude @Nullable Long skipped,
        @Nullable Long position,
        @Nullable Integer version,
        @Nullable List<OptionResults> options,
        @Nullable Double mean,
        @Nullable List<StepResults> distribution,
        @Nullable List<RowResults> rows,
        @Nullable String unit,
        @Nullable Double weightedTo,
        @Nullable List<ThemeResults> themes) {

    /** The same with the themes of what was answered in words. */
    QuestionResults with(List<ThemeResults> found) {
        return new QuestionResults(
                id,
                type,
                text,
                asked,
                base,
                skipped,
                position,
                version,
                options,
                mean,
                distribution,
                rows,
                unit,
                weightedTo,
                found);
    }

    /**
     * Of everybody.
     *
     * @param isShown whether enough answered for it to be shown what they said
     * @param isLedToOpenly whether enough answered the question that decides who got to see this one
     */
    static QuestionResults of(
            Question question,
            CountedQuestion counted,
            long responses,
            boolean isShown,
            boolean isLedToOpenly,
            @Nullable WeightedQuestion weighted,
            PlaceNames places) {
        Counts.Earlier earlier = counted.earlier();
        long everybody = earlier == null ? responses : earlier.responses();
        CellResults cells = new CellResults(
                question,
                counted.chosen().keySet(),
                isShown ? counted.base() : null,
                cell -> isShown ? Optional.of(counted.of(cell)) : Optional.empty(),
                cell -> isShown && weighted != null ? weighted.share(cell) : Optional.empty(),
                row -> isShown ? Optional.of(row.base(counted)) : Optional.empty(),
                places);
        Long asked = isLedToOpenly ? Objects.requireNonNullElse(counted.asked(), everybody) : null;
        return of(
                question,
                cells,
                asked,
                isLedToOpenly ? counted.base() : null,
                earlier,
                isShown ? mean(question, counted) : null,
                isShown && weighted != null ? weighted.step() / 100.0 : null);
    }

    private static @Nullable Double mean(Question question, CountedQuestion counted) {
        return question.type() == QuestionType.SCALE ? counted.mean().orElse(null) : counted.average();
    }

    /** Of one group, with as much of it as is shown. A mean of numbers would tell more than its bins. */
    static QuestionResults of(Question question, GroupQuestion counted, long responses, PlaceNames places) {
        CellResults cells = new CellResults(
                question,
                counted.chosen().keySet(),
                counted.base(),
                counted::of,
                _ -> Optional.empty(),
                row -> Optional.ofNullable(counted.rows().get(row.row())),
                places);
        Long shownTo = question.showIf() == null ? Long.valueOf(responses) : counted.asked();
        Double mean = question.type() == QuestionType.SCALE
                ? counted.whole().flatMap(CountedQuestion::mean).orElse(null)
                : null;
        return of(question, cells, shownTo, counted.base(), null, mean, null);
    }

    private static QuestionResults of(
            Question question,
            CellResults cells,
            @Nullable Long asked,
            @Nullable Long base,
            Counts.@Nullable Earlier earlier,
            @Nullable Double mean,
            @Nullable Double weightedTo) {
        return new QuestionResults(
                question.id(),
                question.type(),
                question.text(),
                asked,
                base,
                base == null || asked == null ? null : asked - base,
                earlier == null ? null : earlier.position(),
                earlier == null ? null : earlier.version(),
                cells.options(),
                mean,
                cells.distribution(),
                cells.rows(),
                question.unit(),
                weightedTo,
                null);
    }

    /**
     * One theme. An answer may be in several themes or in none.
     *
     * @param share of those who answered the question, 0 to 1
     * @param quotes what was cleared for publishing and has not been erased since
     */
    record ThemeResults(
            String id,
            String label,
            @Nullable Long count,
            @Nullable Double share,
            List<String> quotes) {}

    /**
     * @param share of those who answered the question, 0 to 1
     * @param weighted the share if wards and ages were heard as they live here; absent where that is not known
     * @param ranks of a ranking: how many put it first, second and so on
     * @param meanRank of those who ranked it at all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionResults(
            String id,
            String text,
            @JsonInclude @Nullable Long count,
            @JsonInclude @Nullable Double share,
            @Nullable Double weighted,
            @Nullable List<Long> ranks,
            @Nullable Double meanRank) {

        OptionResults(String id, String text, @Nullable Long count, @Nullable Double share, @Nullable Double weighted) {
            this(id, text, count, share, weighted, null, null);
        }

        /** The same with the ranks it was given. */
        OptionResults with(List<Long> given, @Nullable Double mean) {
            return new OptionResults(id, text, count, share, weighted, given, mean);
        }
    }

    /**
     * One part of a distribution, with one of three names.
     *
     * @param value a step of a scale
     * @param from where a bin begins
     * @param to where the next bin begins; the last one ends there
     * @param period a month as {@code 2027-03}, or a year
     * @param label how it reads where that is more than the figure: with the words of an end, or with the unit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepResults(
            @Nullable Integer value,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String period,
            @Nullable String label,
            @JsonInclude @Nullable Long count,
            @JsonInclude @Nullable Double share,
            @Nullable Double weighted) {

        /** What it is called in a table. */
        String reading() {
            if (label != null) {
                return label;
            }
            return name();
        }

        /** What it is found by: the step, where a bin begins and ends, or the month. */
        String name() {
            if (period != null) {
                return period;
            }
            return value == null
                    ? new Bin(Objects.requireNonNull(from), Objects.requireNonNull(to)).label()
                    : value.toString();
        }
    }

    /**
     * One row of a matrix.
     *
     * @param base how many answered it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowResults(
            String id, String text, @JsonInclude @Nullable Long base, List<OptionResults> options) {}
}

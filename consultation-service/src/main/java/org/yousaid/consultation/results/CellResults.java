package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.CellTable;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.NumberBins.Bin;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.results.QuestionResults.OptionResults;
import org.yousaid.consultation.results.QuestionResults.RowResults;
import org.yousaid.consultation.results.QuestionResults.StepResults;

/**
 * The cells of a question as they are read.
 *
 * @param found the names of the cells that were counted
 * @param base how many answered; absent where nothing is shown
 * @param count the count of a cell; empty where it is not shown
 * @param weighted the share of a cell if everybody were heard alike; empty where that is not known
 * @param rowBase how many answered a row of a matrix; empty where that is not shown
 */
record CellResults(
        Question question,
        Set<String> found,
        @Nullable Long base,
        Function<String, Optional<Long>> count,
        Function<String, Optional<Double>> weighted,
        Function<CellTable, Optional<Long>> rowBase,
        PlaceNames places) {

    @Nullable
    List<OptionResults> options() {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                question.options().stream()
                        .map(option -> option(option, option.id(), base))
                        .toList();
            case RANKING -> question.options().stream().map(this::ranked).toList();
            case PLACE -> wards();
            case SCALE, MATRIX, SHORT_TEXT, LONG_TEXT, NUMBER, DATE -> null;
        };
    }

    private OptionResults option(Option option, String cell, @Nullable Long of) {
        return new OptionResults(
                option.id(),
                option.text(),
                count.apply(cell).orElse(null),
                share(cell, of),
                weighted.apply(cell).orElse(null));
    }

    /** By rank where all ranks are shown: groups show who came first only. */
    private OptionResults ranked(Option option) {
        List<Long> ranks = new ArrayList<>();
        for (int rank = 1; rank <= question.options().size(); rank++) {
            count.apply(Question.cell(option.id(), Integer.toString(rank))).ifPresent(ranks::add);
        }
        OptionResults first = option(option, Question.cell(option.id(), "1"), base);
        return ranks.size() < question.options().size() || !found.contains(Question.cell(option.id(), "2"))
                ? first
                : first.with(ranks, meanRank(ranks));
    }

    private static @Nullable Double meanRank(List<Long> ranks) {
        long people = ranks.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        for (int i = 0; i < ranks.size(); i++) {
            sum += (i + 1) * ranks.get(i);
        }
        return people == 0 ? null : Counts.ratio(sum, people);
    }

    /** The wards that anyone named, by name. */
    private List<OptionResults> wards() {
        return found.stream()
                .map(ward -> new OptionResults(
                        ward,
                        places.of(ward),
                        count.apply(ward).orElse(null),
                        share(ward, base),
                        weighted.apply(ward).orElse(null)))
                .sorted(Comparator.comparing(OptionResults::text).thenComparing(OptionResults::id))
                .toList();
    }

    @Nullable
    List<StepResults> distribution() {
        return switch (question.type()) {
            case SCALE -> cells().stream().map(this::step).toList();
            case NUMBER ->
                question.bins().orElseThrow().all().stream().map(this::bin).toList();
            case DATE -> cells().stream().map(this::period).toList();
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE -> null;
        };
    }

    private List<String> cells() {
        return question.tables(found).getFirst().cells();
    }

    private StepResults step(String cell) {
        return new StepResults(
                Integer.valueOf(cell),
                null,
                null,
                null,
                words(cell),
                count.apply(cell).orElse(null),
                share(cell, base),
                weighted.apply(cell).orElse(null));
    }

    private StepResults bin(Bin bin) {
        String cell = bin.cell();
        return new StepResults(
                null,
                bin.from(),
                bin.to(),
                null,
                words(cell),
                count.apply(cell).orElse(null),
                share(cell, base),
                weighted.apply(cell).orElse(null));
    }

    /** How a step or a bin reads where the author said more than figures. */
    private @Nullable String words(String cell) {
        boolean said = question.unit() != null || question.minLabel() != null || question.maxLabel() != null;
        String label = question.label(cell);
        return said && !label.equals(cell) ? label : null;
    }

    private StepResults period(String cell) {
        return new StepResults(
                null,
                null,
                null,
                cell,
                null,
                count.apply(cell).orElse(null),
                share(cell, base),
                weighted.apply(cell).orElse(null));
    }

    @Nullable
    List<RowResults> rows() {
        if (question.type() != QuestionType.MATRIX) {
            return null;
        }
        List<CellTable> tables = question.tables(found);
        List<RowResults> rows = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            rows.add(row(question.rows().get(i), tables.get(i)));
        }
        return rows;
    }

    private RowResults row(Option row, CellTable table) {
        Long answered = rowBase.apply(table).orElse(null);
        return new RowResults(
                row.id(),
                row.text(),
                answered,
                question.options().stream()
                        .map(option -> option(option, Question.cell(row.id(), option.id()), answered))
                        .toList());
    }

    private @Nullable Double share(String cell, @Nullable Long of) {
        return count.apply(cell)
                .map(shown -> of == null ? 0.0 : Counts.share(shown, of))
                .orElse(null);
    }
}

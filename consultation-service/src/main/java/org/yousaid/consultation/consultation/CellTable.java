package org.yousaid.consultation.consultation;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One table of what is counted of a question: what counting and the hiding of small numbers see instead of its type.
 *
 * @param row the row of a matrix it is about; empty where there is one table only
 * @param cells the names of its cells, in their order
 */
public record CellTable(String row, List<String> cells) {

    private static final int MONTH_LENGTH = "2027-03".length();

    public CellTable {
        cells = List.copyOf(cells);
    }

    /** How many answered it: every respondent is in one cell of a row. */
    public long base(Counts.CountedQuestion counted) {
        return row.isEmpty()
                ? counted.base()
                : cells.stream().mapToLong(counted::of).sum();
    }

    static List<CellTable> of(Question question, Iterable<String> found) {
        return switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> one(options(question).toList());
            case SCALE -> one(steps(question));
            case RANKING ->
                one(options(question).map(option -> Question.cell(option, "1")).toList());
            case MATRIX ->
                question.rows().stream()
                        .map(row -> new CellTable(
                                row.id(),
                                options(question)
                                        .map(option -> Question.cell(row.id(), option))
                                        .toList()))
                        .toList();
            case NUMBER ->
                one(question.bins().orElseThrow().all().stream()
                        .map(NumberBins.Bin::cell)
                        .toList());
            case DATE -> one(periods(sorted(found)));
            case PLACE -> one(List.copyOf(sorted(found)));
            case SHORT_TEXT, LONG_TEXT -> List.of();
        };
    }

    /** Each option with each rank that it can have. */
    static List<String> ranks(Question question) {
        return options(question)
                .flatMap(option -> IntStream.rangeClosed(1, question.options().size())
                        .mapToObj(rank -> Question.cell(option, Integer.toString(rank))))
                .toList();
    }

    private static List<CellTable> one(List<String> cells) {
        return List.of(new CellTable("", cells));
    }

    private static Stream<String> options(Question question) {
        return question.options().stream().map(Option::id);
    }

    private static List<String> steps(Question question) {
        int min = Optional.ofNullable(question.min()).orElseThrow();
        int max = Optional.ofNullable(question.max()).orElseThrow();
        return IntStream.rangeClosed(min, max).mapToObj(Integer::toString).toList();
    }

    private static TreeSet<String> sorted(Iterable<String> found) {
        TreeSet<String> sorted = new TreeSet<>();
        found.forEach(sorted::add);
        return sorted;
    }

    /** From the first month or year to the last, without gaps. */
    private static List<String> periods(TreeSet<String> found) {
        List<String> periods = new ArrayList<>();
        if (found.isEmpty()) {
            return periods;
        }
        String last = found.last();
        for (String period = found.first(); period.compareTo(last) <= 0; period = after(period)) {
            periods.add(period);
        }
        return periods;
    }

    private static String after(String period) {
        return period.length() == MONTH_LENGTH
                ? YearMonth.parse(period).plusMonths(1).toString()
                : Year.parse(period).plusYears(1).toString();
    }
}

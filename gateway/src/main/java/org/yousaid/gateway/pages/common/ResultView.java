package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question's result as its page shows it: a sentence that says what the chart says, how many it is about, the chart, its
 * table, and, on a page of its own, a table for each kind of group.
 *
 * @param stacked the chart of a matrix, instead of bars
 * @param turnout how many were asked, answered and skipped it; absent where that is not known
 * @param weighted what there is to know of the weighted shares in the table; absent where there are none
 * @param themes what was spoken of in answers in words, where people confirmed themes
 * @param earlier the event position this was counted at, if that was for an earlier version
 * @param version which version that was, if that is known
 */
public record ResultView(
        int number,
        String id,
        String text,
        long base,
        String saying,
        @Nullable String turnout,
        @Nullable Long earlier,
        @Nullable Integer version,
        @Nullable BarChart chart,
        @Nullable StackedChart stacked,
        @Nullable FigureTable table,
        @Nullable String weighted,
        boolean manyEach,
        double lead,
        List<GroupTable> groups,
        @Nullable ThemesView themes) {

    /** One bar. */
    public record Row(String label, long count, double share) {}

    private static final Words WORDS = new Words();
    /** A chart of more months is drawn by year. */
    private static final int MOST_MONTHS = 36;

    /** One question of many. */
    static ResultView of(int number, Results.Counted question, long everybody) {
        return of(number, question, everybody, List.of());
    }

    /** One question with its groups, if it was asked at all. */
    public static Optional<ResultView> inGroups(int number, String question, Results results) {
        return results.questions().stream()
                .filter(counted -> counted.id().equals(question))
                .findFirst()
                .map(counted -> of(number, counted, results.responses(), GroupTable.of(results, number, counted)));
    }

    private static ResultView of(int number, Results.Counted question, long everybody, List<GroupTable> groups) {
        boolean drawn = question.answered() > 0 && !question.tooFew();
        List<Row> rows = drawn ? rows(question) : List.of();
        String saying = ResultSentence.of(question, rows);
        boolean matrix = drawn && !question.matrix().isEmpty();
        return new ResultView(
                number,
                question.id(),
                question.text(),
                question.answered(),
                saying,
                turnout(question, everybody),
                question.position(),
                question.version(),
                rows.isEmpty() ? null : chart(number, question, saying, rows),
                matrix ? stacked(number, question, saying) : null,
                matrix || !rows.isEmpty() ? FigureTable.of(question) : null,
                weighted(question),
                question.type().equals("MULTIPLE_CHOICE"),
                lead(rows),
                groups,
                ThemesView.of(number, question).orElse(null));
    }

    /** Whether there is something to see, and not only words. */
    public boolean isDrawn() {
        return table != null;
    }

    private static @Nullable String weighted(Results.Counted question) {
        Double step = question.weightedTo();
        if (step == null) {
            return null;
        }
        long percent = Math.round(step * 100);
        return percent == 1
                ? "Weighted shares are rounded to whole per cent."
                : "Weighted shares are rounded to " + percent + "%, so that they tell nothing of single people.";
    }

    private static BarChart chart(int number, Results.Counted question, String saying, List<Row> rows) {
        return BarChart.of(
                "chart-" + number,
                question.text(),
                saying,
                drawn(question, rows).stream()
                        .map(row -> new BarChart.Row(row.label(), row.share(), WORDS.percent(row.share())))
                        .toList());
    }

    private static List<Row> drawn(Results.Counted question, List<Row> rows) {
        if (!question.type().equals("DATE") || rows.size() <= MOST_MONTHS) {
            return rows;
        }
        Map<String, Row> years = new LinkedHashMap<>();
        rows.forEach(row -> years.merge(
                row.label().substring(row.label().lastIndexOf(' ') + 1),
                row,
                (one, other) -> new Row("", one.count() + other.count(), one.share() + other.share())));
        return years.entrySet().stream()
                .map(year -> new Row(
                        year.getKey(), year.getValue().count(), year.getValue().share()))
                .toList();
    }

    private static StackedChart stacked(int number, Results.Counted question, String saying) {
        return StackedChart.of(
                "chart-" + number,
                question.text(),
                saying,
                question.matrix().getFirst().options().stream()
                        .map(Results.Chosen::text)
                        .toList(),
                question.matrix().stream()
                        .map(row -> new StackedChart.Row(
                                row.text(),
                                row.options().stream()
                                        .map(option -> Objects.requireNonNullElse(option.share(), 0.0))
                                        .toList()))
                        .toList());
    }

    private static @Nullable String turnout(Results.Counted question, long everybody) {
        Long asked = question.asked();
        Long skipped = question.skipped();
        if (asked == null || skipped == null || asked == 0) {
            return null;
        }
        boolean earlier = question.position() != null;
        boolean everyone = asked >= everybody;
        if (skipped == 0) {
            return earlier
                    ? "Everybody who had got to it by then answered it."
                    : everyone ? "Everybody who took part answered it." : "Everybody who got to it answered it.";
        }
        return "%s %s: %s answered this question (%s), %s skipped it (%s)."
                .formatted(
                        ResultSentence.capital(WORDS.count(asked, "person")),
                        earlier ? "had got to this question by then" : everyone ? "took part" : "got to this question",
                        WORDS.number(question.answered()),
                        WORDS.percent((double) question.answered() / asked),
                        WORDS.number(skipped),
                        WORDS.percent((double) skipped / asked));
    }

    private static List<Row> rows(Results.Counted question) {
        if (!question.steps().isEmpty()) {
            return question.steps().stream()
                    .map(step -> row(step.label(), step.count(), step.share(), question.answered()))
                    .toList();
        }
        return question.chosen().stream()
                .map(chosen -> row(chosen.text(), chosen.count(), chosen.share(), question.answered()))
                .toList();
    }

    private static Row row(String label, @Nullable Long count, @Nullable Double share, long base) {
        long counted = count == null ? 0 : count;
        return new Row(label, counted, share != null ? share : base == 0 ? 0 : (double) counted / base);
    }

    /** How far the first is before the second, between 0 and 1. */
    private static double lead(List<Row> rows) {
        List<Double> shares =
                rows.stream().map(Row::share).sorted(Comparator.reverseOrder()).toList();
        return shares.size() < 2 ? 0 : shares.get(0) - shares.get(1);
    }
}

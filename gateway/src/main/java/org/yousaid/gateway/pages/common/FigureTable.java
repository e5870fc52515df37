package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures under a chart.
 *
 * @param columns the heads of the columns, that of the names first
 */
public record FigureTable(List<String> columns, List<Line> lines) {

    private static final Words WORDS = new Words();

    /** One line: a name, and its figures as they are read. */
    public record Line(String name, List<String> figures) {}

    static FigureTable of(Results.Counted question) {
        if (!question.matrix().isEmpty()) {
            return matrix(question.matrix());
        }
        return question.type().equals("RANKING") ? ranking(question) : people(question);
    }

    private static FigureTable people(Results.Counted question) {
        boolean weighted = question.weightedTo() != null;
        Stream<Line> steps = question.steps().stream()
                .map(step -> line(step.label(), step.count(), step.share(), step.weighted(), weighted));
        Stream<Line> options = question.chosen().stream()
                .map(option -> line(option.text(), option.count(), option.share(), option.weighted(), weighted));
        return new FigureTable(
                weighted
                        ? List.of("Answer", "People", "Share", "Weighted share")
                        : List.of("Answer", "People", "Share"),
                Stream.concat(steps, options).toList());
    }

    private static Line line(
            String name,
            @Nullable Long people,
            @Nullable Double share,
            @Nullable Double weightedShare,
            boolean weighted) {
        List<String> figures = new ArrayList<>(List.of(WORDS.number(people), WORDS.percent(share)));
        if (weighted) {
            figures.add(WORDS.percent(weightedShare));
        }
        return new Line(name, List.copyOf(figures));
    }

    private static FigureTable ranking(Results.Counted question) {
        List<String> columns = new ArrayList<>(List.of("Answer", "Mean rank"));
        IntStream.rangeClosed(1, question.chosen().size())
                .mapToObj(FigureTable::ordinal)
                .forEach(columns::add);
        boolean weighted = question.weightedTo() != null;
        if (weighted) {
            columns.add("1st, weighted share");
        }
        List<Line> lines = question.chosen().stream()
                .map(option -> {
                    List<String> figures = new ArrayList<>(List.of(WORDS.decimal(option.meanRank())));
                    if (option.ranks() != null) {
                        option.ranks().forEach(people -> figures.add(WORDS.number(people)));
                    }
                    if (weighted) {
                        figures.add(WORDS.percent(option.weighted()));
                    }
                    return new Line(option.text(), List.copyOf(figures));
                })
                .toList();
        return new FigureTable(List.copyOf(columns), lines);
    }

    private static String ordinal(int rank) {
        boolean teen = rank % 100 / 10 == 1;
        return rank
                + switch (teen ? 0 : rank % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static String cell(Results.Chosen option) {
        String weighted = option.weighted() == null ? "" : ", weighted " + WORDS.percent(option.weighted());
        return WORDS.number(option.count()) + " (" + WORDS.percent(option.share()) + weighted + ")";
    }

    private static FigureTable matrix(List<Results.MatrixRow> rows) {
        List<String> columns = new ArrayList<>(List.of("About"));
        rows.getFirst().options().forEach(option -> columns.add(option.text()));
        columns.add("Answered");
        List<Line> lines = rows.stream()
                .map(row -> {
                    List<String> figures = new ArrayList<>();
                    row.options().forEach(option -> figures.add(cell(option)));
                    figures.add(WORDS.number(row.base()));
                    return new Line(row.text(), List.copyOf(figures));
                })
                .toList();
        return new FigureTable(List.copyOf(columns), lines);
    }
}

package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question's counts by ward, by channel or by age: a row for each group, a column for each answer.
 *
 * @param heading what the groups are: {@code By ward}
 * @param hidden whether a cell is hidden
 * @param notShown the names of groups of which nothing is shown for this question
 * @param smallest numbers below this one are hidden
 * @param position where these were counted, if that is not where the rest was
 */
public record GroupTable(
        String id,
        String heading,
        String kind,
        List<String> columns,
        List<Line> lines,
        boolean hidden,
        List<String> notShown,
        int smallest,
        @Nullable Long position) {

    /** One group. */
    public record Line(String name, long base, List<Cell> cells) {}

    /** One count; without it, it is hidden. */
    public record Cell(@Nullable Long count, @Nullable Double share) {}

    /** The tables of one question, one for each row of a matrix; none where people answered in their own words. */
    static List<GroupTable> of(Results results, int number, Results.Counted question) {
        if (question.answered() == 0
                || (columns(question).isEmpty() && question.matrix().isEmpty())) {
            return List.of();
        }
        return results.byGroups().stream()
                .filter(breakdown -> breakdown.groups().size() > 1 && tells(breakdown, question))
                .flatMap(breakdown -> question.matrix().isEmpty()
                        ? Stream.of(plain(results, number, question, breakdown))
                        : question.matrix().stream().map(row -> ofRow(results, number, row, question, breakdown)))
                .toList();
    }

    /** A question that makes the groups is not counted in them. */
    private static boolean tells(Results.Breakdown breakdown, Results.Counted question) {
        return breakdown.groups().stream().allMatch(Results.Group::suppressed)
                || breakdown.groups().stream()
                        .anyMatch(group -> group.question(question.id()).isPresent());
    }

    private static GroupTable plain(
            Results results, int number, Results.Counted question, Results.Breakdown breakdown) {
        return table(
                results,
                breakdown,
                "result-" + number + "-" + breakdown.by(),
                question.type().equals("RANKING") ? "put first" : "",
                columns(question),
                question.id(),
                counted -> Optional.ofNullable(counted.base()).map(base -> new Line("", base, cells(counted))));
    }

    private static GroupTable ofRow(
            Results results, int number, Results.MatrixRow row, Results.Counted question, Results.Breakdown breakdown) {
        return table(
                results,
                breakdown,
                "result-" + number + "-" + row.id() + "-" + breakdown.by(),
                row.text(),
                row.options().stream().map(Results.Chosen::text).toList(),
                question.id(),
                counted -> counted.matrix().stream()
                        .filter(same -> same.id().equals(row.id()) && same.base() != null)
                        .findFirst()
                        .map(same -> new Line(
                                "", same.answered(), options(same.options()).toList())));
    }

    private static GroupTable table(
            Results results,
            Results.Breakdown breakdown,
            String id,
            String of,
            List<String> columns,
            String question,
            Function<Results.Counted, Optional<Line>> line) {
        List<Line> lines = new ArrayList<>();
        List<String> notShown = new ArrayList<>();
        for (Results.Group group : breakdown.groups()) {
            group.question(question)
                    .flatMap(line)
                    .ifPresentOrElse(
                            found -> lines.add(new Line(group.name(), found.base(), found.cells())),
                            () -> notShown.add(group.name()));
        }
        return new GroupTable(
                id,
                "By " + breakdown.by() + (of.isEmpty() ? "" : ": " + of),
                switch (breakdown.by()) {
                    case "ward" -> "Ward";
                    case "age" -> "Age";
                    default -> "How they answered";
                },
                columns,
                List.copyOf(lines),
                lines.stream().flatMap(one -> one.cells().stream()).anyMatch(cell -> cell.count() == null),
                List.copyOf(notShown),
                breakdown.smallest(),
                breakdown.position().equals(results.position()) ? null : breakdown.position());
    }

    private static List<String> columns(Results.Counted question) {
        return Stream.concat(
                        question.steps().stream().map(Results.Step::label),
                        question.chosen().stream().map(Results.Chosen::text))
                .toList();
    }

    private static List<Cell> cells(Results.Counted question) {
        return Stream.concat(
                        question.steps().stream().map(step -> new Cell(step.count(), step.share())),
                        options(question.chosen()))
                .toList();
    }

    private static Stream<Cell> options(List<Results.Chosen> chosen) {
        return chosen.stream().map(one -> new Cell(one.count(), one.share()));
    }
}

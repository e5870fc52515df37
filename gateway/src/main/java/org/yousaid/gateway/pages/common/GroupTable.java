package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question's counts by ward or by channel: a row for each group, a column for each answer.
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

    /** The tables of one question; none where everybody is in one group, or where people answered in their own words. */
    static List<GroupTable> of(Results results, int number, Results.Counted question) {
        List<String> columns = labels(question);
        if (columns.isEmpty() || question.answered() == 0) {
            return List.of();
        }
        return results.byGroups().stream()
                .filter(breakdown -> breakdown.groups().size() > 1)
                .map(breakdown -> of(results, number, question, columns, breakdown))
                .toList();
    }

    private static GroupTable of(
            Results results, int number, Results.Counted question, List<String> columns, Results.Breakdown breakdown) {
        List<Line> lines = new ArrayList<>();
        List<String> notShown = new ArrayList<>();
        for (Results.Group group : breakdown.groups()) {
            Optional<Results.Counted> inGroup = group.question(question.id()).filter(counted -> counted.base() != null);
            inGroup.ifPresentOrElse(
                    counted -> lines.add(new Line(group.name(), counted.answered(), cells(counted))),
                    () -> notShown.add(group.name()));
        }
        return new GroupTable(
                "result-" + number + "-" + breakdown.by(),
                "By " + breakdown.by(),
                breakdown.by().equals("ward") ? "Ward" : "How they answered",
                columns,
                List.copyOf(lines),
                lines.stream().flatMap(line -> line.cells().stream()).anyMatch(cell -> cell.count() == null),
                List.copyOf(notShown),
                breakdown.smallest(),
                breakdown.position().equals(results.position()) ? null : breakdown.position());
    }

    private static List<String> labels(Results.Counted question) {
        return Stream.concat(
                        question.steps().stream().map(Results.Step::label),
                        question.chosen().stream().map(Results.Chosen::text))
                .toList();
    }

    private static List<Cell> cells(Results.Counted question) {
        return Stream.concat(
                        question.steps().stream().map(step -> new Cell(step.count(), step.share())),
                        question.chosen().stream().map(chosen -> new Cell(chosen.count(), chosen.share())))
                .toList();
    }
}

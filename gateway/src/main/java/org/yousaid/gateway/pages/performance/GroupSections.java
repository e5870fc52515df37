package org.yousaid.gateway.pages.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Board.Figures;
import org.yousaid.gateway.pages.performance.Board.Group;
import org.yousaid.gateway.pages.performance.Board.Promises;

/** The promises of each service, and those to the people of each ward. */
record GroupSections(Promises promises, Words words, Dates dates) {

    private static final List<String> COLUMNS = List.of(
            "Promises",
            "Fallen due",
            "Kept in time",
            "Kept share",
            "Broken",
            "Half within",
            "Nine in ten within",
            "Oldest waiting");

    Section services() {
        String definition =
                "The service that answers for the consultation, in the words of its page. A suggestion that was"
                        + " sent by itself is the work of the service that takes it up; until then it is nobody’s.";
        return groups(
                "services",
                "By service",
                "Service",
                definition,
                promises.services().stream()
                        .map(group -> new Named(group.name() == null ? "Nobody’s yet" : group.name(), group.figures()))
                        .toList());
    }

    /** @param names the names of wards by their codes */
    Section wards(Map<String, String> names) {
        List<Named> rows = new ArrayList<>(promises.wards().stream()
                .map(group -> new Named(ward(group, names), group.figures()))
                .toList());
        if (promises.together() != null) {
            boolean apart = promises.wards().stream().anyMatch(group -> group.name() == null);
            rows.add(new Named(
                    apart ? "Wards with few, together" : "Wards with few, or no ward given", promises.together()));
        }
        return groups(
                "wards",
                "By ward",
                "Ward",
                "Where the author of the answer or the suggestion lives, if they said so. A ward with fewer than "
                        + promises.smallestWard()
                        + " promises is not shown by itself, so that nobody can be recognised by them.",
                rows);
    }

    private static String ward(Group group, Map<String, String> names) {
        return group.name() == null ? "No ward given" : names.getOrDefault(group.name(), group.name());
    }

    private record Named(String name, Figures figures) {}

    private Section groups(String id, String heading, String kind, String definition, List<Named> rows) {
        if (rows.isEmpty()) {
            return Section.empty(id, heading, definition, "There is nothing to show yet.");
        }
        List<BarChart.Row> bars = rows.stream()
                .filter(row -> row.figures().keptShare() != null)
                .map(row -> MonthSection.share(row.name(), row.figures().keptShare(), words))
                .toList();
        List<String> columns = new ArrayList<>(List.of(kind));
        columns.addAll(COLUMNS);
        return new Section(
                id,
                heading,
                definition,
                bars.isEmpty() ? "No promise has fallen due yet." : null,
                bars.isEmpty() ? null : BarChart.of(id, "Kept in time, of those that have fallen due", heading, bars),
                new FigureTable(
                        columns,
                        rows.stream()
                                .map(row -> new Line(row.name(), figures(row.figures())))
                                .toList()));
    }

    private List<String> figures(Figures of) {
        return List.of(
                words.number(of.made()),
                words.number(of.fallenDue()),
                words.number(of.keptInTime()),
                words.percent(of.keptShare()),
                words.number(of.broken()),
                days(of.medianDays()),
                days(of.ninetiethDays()),
                of.oldestOpen() == null ? "–" : dates.day(of.oldestOpen()));
    }

    private String days(@Nullable Double days) {
        return days == null ? "–" : words.decimal(days) + " days";
    }
}

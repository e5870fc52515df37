package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.WeeklyReport.Kept;
import org.yousaid.notification.weekly.WeeklyReport.Numbers;

/** Draws a week beside the week before it, and lists both. */
final class WeekChart {

    private final WeeklyReport report;
    private final Figures figures;
    private final BlockWords words;

    WeekChart(WeeklyReport report, Figures figures, BlockWords words) {
        this.report = report;
        this.figures = figures;
        this.words = words;
    }

    /** @param drawn whether it stands in the picture, which has room for the first things only */
    private record Line(String name, long now, long before, boolean drawn) {}

    Piece piece() {
        List<Line> lines = lines(report.now(), report.before());
        String heading = words.of("week.heading");
        List<ChartView.Row> rows = lines.stream()
                .map(line -> new ChartView.Row(line.name(), figures.number(line.now()), figures.number(line.before())))
                .toList();
        ChartView.Heads heads =
                new ChartView.Heads(words.of("week.what"), words.of("week.now"), words.of("week.before"));
        return new Piece.Chart(
                new ChartView(heading, "", null, picture(heading, lines, rows), heads, rows),
                words.of("week.days")
                        .replace("{from}", figures.date(report.week()))
                        .replace("{to}", figures.date(report.last())));
    }

    private Picture picture(String heading, List<Line> lines, List<ChartView.Row> rows) {
        List<BarChart.Bar> bars = lines.stream()
                .filter(Line::drawn)
                .flatMap(line -> Stream.of(
                        new BarChart.Bar(line.name(), line.now(), figures.number(line.now())),
                        new BarChart.Bar(
                                words.of("week.the-before"), line.before(), figures.number(line.before()), true)))
                .toList();
        return new Picture(
                "chart-1",
                BarChart.png(bars),
                BarChart.WIDTH,
                BarChart.height(bars.size()),
                words.of("chart") + " " + heading + ". "
                        + rows.stream()
                                .map(row -> row.label() + ": " + row.count() + ", " + words.of("week.the-before") + " "
                                        + row.share())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private List<Line> lines(Numbers now, Numbers before) {
        List<Line> lines = new ArrayList<>(List.of(
                line("responses", now.responses(), before.responses(), true),
                line("suggestions", now.suggestions(), before.suggestions(), true),
                line("promised", now.promised(), before.promised(), false),
                line("in-time", now.keptInTime(), before.keptInTime(), true)));
        now.kept().forEach(kept -> {
            long earlier = before.kept().stream()
                    .filter(each -> each.word() == kept.word())
                    .mapToLong(Kept::inTime)
                    .sum();
            if (kept.inTime() + earlier > 0) {
                lines.add(line("by." + kept.word(), kept.inTime(), earlier, false));
            }
        });
        lines.addAll(List.of(
                line("late", now.keptLate(), before.keptLate(), false),
                line("broken", now.broken(), before.broken(), true),
                line("released", now.released(), before.released(), false)));
        return lines;
    }

    private Line line(String name, long now, long before, boolean drawn) {
        return new Line(words.of("week." + name), now, before, drawn);
    }
}

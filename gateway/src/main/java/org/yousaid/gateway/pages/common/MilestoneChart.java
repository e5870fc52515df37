package org.yousaid.gateway.pages.common;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Milestones on a line of time, one below the other, laid out for the page to draw as SVG. Heights are in pixels, places on
 * the line in per cent of the width there is.
 *
 * @param today where today lies on the line; absent when it lies outside
 */
public record MilestoneChart(
        String id,
        String title,
        String description,
        List<Row> rows,
        @Nullable String today,
        int height) {

    private static final int LINE = 20;
    private static final int TRACK = 30;
    private static final int GAP = 12;
    /** The dots at the ends stay inside. */
    private static final double MARGIN = 3;

    /** A milestone: its words in lines, where its dot lies, and whether it was reached or is late. */
    public record Row(List<BarChart.Line> lines, int middle, String at, String kind) {}

    /** What is to be drawn. */
    public record Milestone(
            String what, LocalDate due, @Nullable LocalDate reached, boolean late) {

        private LocalDate at() {
            return reached == null ? due : reached;
        }

        private String kind() {
            return (reached == null ? "ys-milestone" : "ys-milestone ys-milestone--reached")
                    + (late ? " ys-milestone--late" : "");
        }
    }

    public static MilestoneChart of(String id, List<Milestone> milestones, LocalDate today) {
        LocalDate first =
                milestones.stream().map(Milestone::at).min(LocalDate::compareTo).orElse(today);
        LocalDate last =
                milestones.stream().map(Milestone::at).max(LocalDate::compareTo).orElse(today);
        List<Row> rows = new ArrayList<>();
        int y = 0;
        for (Milestone milestone : milestones) {
            List<BarChart.Line> lines = new ArrayList<>();
            for (String text : BarChart.broken(milestone.what())) {
                lines.add(new BarChart.Line(text, y + 15));
                y += LINE;
            }
            rows.add(new Row(List.copyOf(lines), y + TRACK / 2, place(first, last, milestone.at()), milestone.kind()));
            y += TRACK + GAP;
        }
        boolean within = !today.isBefore(first) && !today.isAfter(last);
        return new MilestoneChart(
                id,
                "Milestones",
                described(milestones),
                List.copyOf(rows),
                within ? place(first, last, today) : null,
                Math.max(y - GAP, 0));
    }

    private static String place(LocalDate first, LocalDate last, LocalDate at) {
        long length = ChronoUnit.DAYS.between(first, last);
        double share = length == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, at) / length;
        return String.format(Locale.ROOT, "%.2f%%", MARGIN + share * (100 - 2 * MARGIN));
    }

    private static String described(List<Milestone> milestones) {
        long reached = milestones.stream().filter(one -> one.reached() != null).count();
        return reached + " of " + milestones.size() + " reached. The table below has the same dates.";
    }
}

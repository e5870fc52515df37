package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of horizontal bars, laid out for the page to draw as SVG. Heights are in pixels; lengths are shares of the width
 * there is, so that words keep their size on a phone. The words above a bar are broken into lines here, because SVG
 * does not break them.
 */
public record BarChart(String id, String title, String description, List<Bar> bars, int height) {

    private static final int LINE = 20;
    private static final int BAR = 20;
    private static final int GAP = 14;
    /** Letters that fit beside each other on a phone of 375 pixels. */
    private static final int LETTERS = 42;
    /** The longest bar leaves room for its figure. */
    private static final double LONGEST = 78;

    /** One bar: its words in lines, where it lies, how long it is in per cent of the width, and the figure beside it. */
    public record Bar(List<Line> lines, int top, String length, String full, int baseline, String value, String kind) {}

    /** One line of the words above a bar, with its baseline. */
    public record Line(String text, int baseline) {}

    /** What is to be drawn: the words, the share of the longest possible bar between 0 and 1, and the figure in words. */
    public record Row(String label, double share, String value, String kind) {
        public Row(String label, double share, String value) {
            this(label, share, value, "");
        }
    }

    public static BarChart of(String id, String title, String description, List<Row> rows) {
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            List<Line> lines = new ArrayList<>();
            for (String text : broken(row.label())) {
                lines.add(new Line(text, y + 15));
                y += LINE;
            }
            double share = Math.clamp(row.share(), 0, 1);
            bars.add(new Bar(List.copyOf(lines), y, length(share), length(1), y + 16, row.value(), kind(row.kind())));
            y += BAR + GAP;
        }
        return new BarChart(id, title, description, List.copyOf(bars), Math.max(y - GAP, 0));
    }

    private static String kind(String kind) {
        return kind.isEmpty() ? "ys-chart__bar" : "ys-chart__bar ys-chart__bar--" + kind;
    }

    private static String length(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * LONGEST);
    }

    static List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

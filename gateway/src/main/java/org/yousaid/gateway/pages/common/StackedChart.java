package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of rows that each make a whole: one bar per row, cut into a piece for every answer, laid out for the page to draw as
 * SVG. The pieces differ in tone, not in colour only, and each that is wide enough says its share.
 */
public record StackedChart(
        String id, String title, String description, List<String> legend, List<Bar> bars, int height) {

    private static final int LINE = 20;
    private static final int BAR = 26;
    private static final int GAP = 14;
    /** So many tones can be told apart; then they begin again. */
    private static final int TONES = 6;
    /** A piece with less has no room for its figure. */
    private static final double ROOM_FOR_FIGURE = 0.1;

    /** One row: its words in lines, and its pieces. */
    public record Bar(List<BarChart.Line> lines, List<Piece> pieces) {}

    /** One piece: where it lies and how wide it is, in per cent of the width, and its figure where there is room. */
    public record Piece(String from, String width, String middle, int top, int baseline, String value, String kind) {}

    /** What is to be drawn: the words, and the share of each answer between 0 and 1. */
    public record Row(String label, List<Double> shares) {}

    static StackedChart of(String id, String title, String description, List<String> legend, List<Row> rows) {
        List<Bar> bars = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            List<BarChart.Line> lines = new ArrayList<>();
            for (String text : BarChart.broken(row.label())) {
                lines.add(new BarChart.Line(text, y + 15));
                y += LINE;
            }
            bars.add(new Bar(List.copyOf(lines), pieces(row.shares(), y)));
            y += BAR + GAP;
        }
        return new StackedChart(id, title, description, legend, List.copyOf(bars), Math.max(y - GAP, 0));
    }

    private static List<Piece> pieces(List<Double> shares, int top) {
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < shares.size(); i++) {
            double share = Math.clamp(shares.get(i), 0, 1 - Math.min(from, 1));
            String value = share < ROOM_FOR_FIGURE ? "" : new Words().percent(share);
            pieces.add(
                    new Piece(percent(from), percent(share), percent(from + share / 2), top, top + 18, value, kind(i)));
            from += share;
        }
        return List.copyOf(pieces);
    }

    /** The tone of an answer, also for the legend. */
    public static String kind(int answer) {
        return "ys-tone ys-tone--" + (answer % TONES + 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}

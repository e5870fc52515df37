package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of upright columns side by side, for what happens over time. Heights are in pixels, places and widths in per cent
 * of the width there is, so that words keep their size on a phone.
 *
 * @param highest the figure of the highest column, in words
 * @param first what stands under the first column
 * @param last what stands under the last one
 */
public record ColumnChart(
        String id, String title, String description, List<Column> columns, String highest, String first, String last) {

    private static final int FLOOR = 150;
    private static final int HIGHEST = 120;
    private static final double GAP = 0.2;

    public ColumnChart {
        columns = List.copyOf(columns);
    }

    /** One column: where it stands, how wide and how high it is, and what it says when pointed at. */
    public record Column(String x, String width, int y, int height, String saying) {}

    /** What is to be drawn: the words under a column, its number, and the number in words. */
    public record Value(String label, long number, String value) {}

    /** A chart of these; there must be one at least. */
    public static ColumnChart of(String id, String title, String description, List<Value> values) {
        long highest =
                Math.max(1, values.stream().mapToLong(Value::number).max().orElseThrow());
        double step = 100.0 / values.size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int height = height(value.number(), highest);
            columns.add(new Column(
                    percent(i * step + step * GAP / 2),
                    percent(step * (1 - GAP)),
                    FLOOR - height,
                    height,
                    value.label() + ": " + value.value()));
        }
        Value top = values.stream()
                .filter(value -> value.number() == highest)
                .findFirst()
                .orElse(values.getFirst());
        return new ColumnChart(
                id,
                title,
                description,
                columns,
                top.label() + ": " + top.value(),
                values.getFirst().label(),
                values.size() == 1 ? "" : values.getLast().label());
    }

    /** What is not nothing is seen. */
    private static int height(long number, long highest) {
        return number == 0 ? 0 : Math.max(2, (int) Math.round((double) HIGHEST * number / highest));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}

package org.yousaid.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question's counts, as a template shows them.
 *
 * @param answered how many answered it, in words
 * @param hint what to know about the numbers, null where they speak for themselves
 */
public record ChartView(
        String question, String answered, @Nullable String hint, Picture picture, List<Row> rows) {

    public ChartView {
        rows = List.copyOf(rows);
    }

    /** One option, how many chose it, and their share of those who answered. */
    public record Row(String label, String count, String share) {

        /** The row as a line of plain text. */
        public String line() {
            return "  %8s  %9s   %s".formatted(count, share, label);
        }
    }
}

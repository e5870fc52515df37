package org.yousaid.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question's counts, as a mail shows them.
 *
 * @param answered how many answered it, in words
 * @param hint what to know about the numbers, null where they speak for themselves
 * @param heads what stands over the columns
 */
record ChartView(
        String question, String answered, @Nullable String hint, Picture picture, Heads heads, List<Row> rows) {

    ChartView {
        rows = List.copyOf(rows);
    }

    /** What stands over the columns. */
    record Heads(String label, String count, String share) {}

    /** One option, how many chose it, and their share of those who answered. */
    record Row(String label, String count, String share) {}
}

package org.yousaid.gateway.pages.performance;

import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.FigureTable;

/**
 * One part of the page: a chart, the same as a table under it, and beside them what is counted and how.
 *
 * @param id by which it is linked to
 * @param definition what is counted, in plain words
 * @param saying what there is to say first, or what to do next where there is nothing to show; null where the chart says it
 * @param chart null where there is nothing to draw
 * @param table null where there is nothing to list
 */
public record Section(
        String id,
        String heading,
        String definition,
        @Nullable String saying,
        @Nullable BarChart chart,
        @Nullable FigureTable table) {

    static Section empty(String id, String heading, String definition, String saying) {
        return new Section(id, heading, definition, saying, null, null);
    }
}

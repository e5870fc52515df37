package org.yousaid.gateway.pages.performance;

import java.util.List;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;

/** The parts of one whole, to look at and to read. */
record Bars(List<Bar> bars, Words words) {

    Bars {
        bars = List.copyOf(bars);
    }

    /**
     * One part.
     *
     * @param kind how it is drawn; empty as most are
     */
    record Bar(String name, long number, String kind) {}

    /** @param whole what all parts are parts of; each bar is as long as its part of it */
    BarChart chart(String id, String title, long whole) {
        double all = Math.max(1, whole);
        return BarChart.of(
                id,
                title,
                "Each bar is a part of " + words.number(whole),
                bars.stream()
                        .map(bar -> new BarChart.Row(
                                bar.name(), bar.number() / all, words.number(bar.number()), bar.kind()))
                        .toList());
    }

    FigureTable table(String names, String numbers) {
        return new FigureTable(
                List.of(names, numbers),
                bars.stream()
                        .map(bar -> new Line(bar.name(), List.of(words.number(bar.number()))))
                        .toList());
    }
}

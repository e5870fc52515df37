package org.yousaid.gateway.pages.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the council wanted to hear and how many of them it heard: bars that are full when the target is met, and their table.
 *
 * @param chart absent where nothing is counted
 */
public record ReachView(String saying, @Nullable BarChart chart, List<Line> lines) {

    private static final Words WORDS = new Words();

    public ReachView {
        lines = List.copyOf(lines);
    }

    /** One group. */
    public record Line(String name, String wanted, String heard) {}

    static ReachView of(List<Results.Reach> reach) {
        List<Results.Reach> counted =
                reach.stream().filter(one -> one.responses() != null).toList();
        String saying = saying(reach.size(), counted);
        return new ReachView(
                saying,
                counted.isEmpty()
                        ? null
                        : BarChart.of(
                                "reach",
                                "Answers from each group against how many were wanted",
                                saying,
                                counted.stream().map(ReachView::row).toList()),
                reach.stream()
                        .map(one -> new Line(one.name(), WORDS.number(one.wanted()), heard(one)))
                        .toList());
    }

    private static String saying(int groups, List<Results.Reach> counted) {
        long met = counted.stream().filter(one -> heardOf(one) >= one.wanted()).count();
        String set = "The council had set itself how many people of " + eachOf(groups) + " to hear. ";
        if (counted.isEmpty()) {
            return set + "How many it heard is not known or not shown.";
        }
        if (groups == 1) {
            return set + (met == 1 ? "It heard as many." : "It heard fewer.");
        }
        String shown = counted.size() == groups ? "them" : "those of which the number is shown";
        return set + "It heard as many from " + (met == 0 ? "none" : met == counted.size() ? "each" : WORDS.number(met))
                + " of " + shown + ".";
    }

    private static String eachOf(int groups) {
        return groups == 1 ? "one group" : "each of " + WORDS.count(groups, "group");
    }

    private static long heardOf(Results.Reach one) {
        Long responses = one.responses();
        return responses == null ? 0 : responses;
    }

    private static BarChart.Row row(Results.Reach one) {
        return new BarChart.Row(
                one.name() + ": " + WORDS.number(one.responses()) + " of " + WORDS.number(one.wanted()),
                (double) heardOf(one) / one.wanted(),
                WORDS.percent((double) heardOf(one) / one.wanted()));
    }

    private static String heard(Results.Reach one) {
        if (one.responses() != null) {
            return WORDS.number(one.responses());
        }
        return one.suppressed() ? "hidden" : "not counted";
    }
}

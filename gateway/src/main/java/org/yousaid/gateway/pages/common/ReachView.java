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
        if (counted.isEmpty()) {
            return "The council set how many of %s it wanted to hear. How many it heard is not known or not shown."
                    .formatted(WORDS.count(groups, "group"));
        }
        return "The council set how many of %s it wanted to hear. %s."
                .formatted(
                        WORDS.count(groups, "group"),
                        met == 0
                                ? "None was heard as often as that"
                                : met == groups
                                        ? "Each was heard as often as that, or more"
                                        : WORDS.number(met) + " of them " + (met == 1 ? "was" : "were")
                                                + " heard as often as that");
    }

    private static long heardOf(Results.Reach one) {
        Long responses = one.responses();
        return responses == null ? 0 : responses;
    }

    private static BarChart.Row row(Results.Reach one) {
        return new BarChart.Row(
                one.name(),
                (double) heardOf(one) / one.wanted(),
                WORDS.number(one.responses()) + " of " + WORDS.number(one.wanted()));
    }

    private static String heard(Results.Reach one) {
        if (one.responses() != null) {
            return WORDS.number(one.responses());
        }
        return one.suppressed() ? "hidden" : "not counted";
    }
}

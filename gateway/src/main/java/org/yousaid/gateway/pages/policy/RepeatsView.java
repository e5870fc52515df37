package org.yousaid.gateway.pages.policy;

import java.time.Instant;
import java.util.List;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.RepeatSentence;
import org.yousaid.gateway.pages.common.Results;
import org.yousaid.gateway.pages.common.Words;

/**
 * Which answers belong together, and why.
 *
 * @param responses how many answers there are in all
 */
public record RepeatsView(Instant asOf, long responses, List<OfKind> kinds, List<Argument> arguments) {

    private static final Words WORDS = new Words();

    /** Groups of one kind. */
    public record OfKind(String kind, long groups, long responses, long largest, List<OfSize> sizes) {

        /** What makes them a group. */
        public String words() {
            return switch (kind) {
                case "SAME_WORDS" -> "Nearly the same words";
                case "SAME_PERSON" -> "The same person";
                case "SAME_DEVICE" -> "The same device on one day";
                case "MACHINE_LIKE" -> "Sent as a machine sends";
                default -> kind;
            };
        }

        /** Whether its groups have sizes worth a table. */
        public boolean sized() {
            return !kind.equals("MACHINE_LIKE") && !sizes.isEmpty();
        }
    }

    public record OfSize(long size, long groups) {}

    /** One argument from many people. */
    public record Argument(String id, long people, Instant from, Instant to) {}

    /** The same with its words. */
    public record OpenArgument(String id, long people, Instant from, Instant to, String text) {}

    public boolean nothing() {
        return kinds.stream().allMatch(kind -> kind.responses() == 0);
    }

    /** The sentence that says what the chart says. */
    public String saying() {
        return RepeatSentence.of(
                responses,
                new Results.Repeats(
                        of("SAME_WORDS"),
                        (long) arguments.size(),
                        of("SAME_PERSON"),
                        of("SAME_DEVICE"),
                        of("MACHINE_LIKE")));
    }

    private long of(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .mapToLong(OfKind::responses)
                .sum();
    }

    public BarChart chart() {
        return BarChart.of(
                "repeats",
                "Answers that belong together",
                saying(),
                kinds.stream()
                        .map(kind -> new BarChart.Row(
                                kind.words(),
                                responses == 0 ? 0 : (double) kind.responses() / responses,
                                WORDS.number(kind.responses())))
                        .toList());
    }
}

package org.yousaid.gateway.pages.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Words;

/** How many of each group have answered, as the consultation-service counts it: without small numbers. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EqualityFigures(
        @Nullable Long answered,
        int smallestNumber,
        @Nullable String source,
        List<OfQuestion> questions) {

    /** Whether there is anything to be shown. */
    public boolean shown() {
        return answered != null && answered > 0;
    }

    /** The share of those who told us anything; absent for what is hidden. */
    public @Nullable Double share(@Nullable Long count) {
        return count == null || answered == null || answered == 0 ? null : (double) count / answered;
    }

    /** The groups of a question as bars, those that are hidden left out. */
    public BarChart chart(OfQuestion question, Words words) {
        return BarChart.of(
                "equality-" + question.id(),
                question.text(),
                "Share of those who told us anything about themselves; hidden numbers are left out",
                question.options().stream()
                        .filter(option -> option.count() != null)
                        .map(option -> {
                            double share = Objects.requireNonNullElse(share(option.count()), 0.0);
                            return new BarChart.Row(option.text(), share, words.percent(share));
                        })
                        .toList());
    }

    public record OfQuestion(
            String id, String text, @Nullable Long notAnswered, List<OfOption> options) {

        /** Whether the council has figures to compare with. */
        public boolean compared() {
            return options.stream().anyMatch(option -> option.people() != null);
        }

        /** The group's share of all people the council has figures of. */
        public @Nullable Double shareOfPeople(OfOption option) {
            long all = options.stream()
                    .mapToLong(each -> Objects.requireNonNullElse(each.people(), 0L))
                    .sum();
            Long people = option.people();
            return people == null || all == 0 ? null : (double) people / all;
        }
    }

    public record OfOption(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Long people) {}
}

package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was counted, and the event position it was counted at. A count that is absent is hidden. */
public record Results(
        @Nullable JsonNode consultation,
        @Nullable Integer version,
        @Nullable Long position,
        @Nullable Instant countedAt,
        long responses,
        List<Counted> questions,
        @Nullable List<Breakdown> breakdowns) {

    public List<Breakdown> byGroups() {
        return breakdowns == null ? List.of() : breakdowns;
    }

    /** One question: how many answered it, and what they chose. */
    public record Counted(
            String id,
            String type,
            String text,
            @Nullable Long asked,
            @Nullable Long base,
            @Nullable Long skipped,
            @Nullable Long position,
            @Nullable List<Chosen> options,
            @Nullable Double mean,
            @Nullable List<Step> distribution) {

        public List<Chosen> chosen() {
            return options == null ? List.of() : options;
        }

        public List<Step> steps() {
            return distribution == null ? List.of() : distribution;
        }

        /** How many answered it, as far as that is shown. */
        public long answered() {
            return base == null ? 0 : base;
        }
    }

    /** How often an option was chosen, out of those who answered the question. */
    public record Chosen(
            String id,
            String text,
            @Nullable Long count,
            @Nullable Double share) {}

    /** How often a step of a scale was chosen. */
    public record Step(
            @Nullable String id,
            @Nullable Integer value,
            @Nullable Long count,
            @Nullable Double share) {

        String label() {
            return value == null ? String.valueOf(id) : value.toString();
        }
    }

    /**
     * The same by groups.
     *
     * @param by {@code ward} or {@code channel}
     * @param smallest numbers below this one are hidden
     */
    public record Breakdown(String by, Long position, int smallest, List<Group> groups) {}

    /** One group; hidden whole where it is suppressed. */
    public record Group(String id, String name, @Nullable Long responses, boolean suppressed, List<Counted> questions) {

        Optional<Counted> question(String question) {
            return questions.stream()
                    .filter(counted -> counted.id().equals(question))
                    .findFirst();
        }
    }
}

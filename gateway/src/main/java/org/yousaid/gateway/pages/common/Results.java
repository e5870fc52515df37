package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was counted, and the event position it was counted at. */
public record Results(
        @Nullable JsonNode consultation,
        @Nullable Integer version,
        @Nullable Long position,
        @Nullable Instant countedAt,
        long responses,
        List<Counted> questions) {

    /** One question: how many answered it, and what they chose. */
    public record Counted(
            String id,
            String type,
            String text,
            long base,
            @Nullable List<Chosen> options,
            @Nullable Double mean,
            @Nullable List<Step> distribution) {

        public List<Chosen> chosen() {
            return options == null ? List.of() : options;
        }

        public List<Step> steps() {
            return distribution == null ? List.of() : distribution;
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
            @Nullable Double share) {}
}

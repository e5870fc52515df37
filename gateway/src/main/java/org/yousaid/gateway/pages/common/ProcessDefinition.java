package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The process that suggestions go through, as the suggestion service runs it. */
public record ProcessDefinition(
        @Nullable String name, @Nullable Integer version, List<Stage> stages) {

    /** One stage: who acts, by when, and what its author is told. */
    public record Stage(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable Integer targetDays,
            @Nullable String days,
            @Nullable String told) {

        /** Whether a suggestion's stage is this one. */
        public boolean matches(String stage) {
            return stage.equalsIgnoreCase(id) || stage.equalsIgnoreCase(name);
        }

        /** Who acts, as the beginning of a sentence. */
        public String who() {
            return actor == null || actor.isBlank()
                    ? ""
                    : actor.substring(0, 1).toUpperCase(Locale.UK) + actor.substring(1);
        }

        /** {@code within 5 working days}. */
        public String target() {
            if (targetDays == null || targetDays == 0) {
                return "";
            }
            String unit = "WORKING".equalsIgnoreCase(days) ? "working day" : "day";
            return "within " + targetDays + " " + unit + (targetDays == 1 ? "" : "s");
        }
    }
}

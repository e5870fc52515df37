package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The process that suggestions go through, as the suggestion service runs it. */
public record ProcessDefinition(
        @Nullable String name,
        @Nullable Integer version,
        @Nullable Integer replyWithinDays,
        List<Stage> stages) {

    /** The stages that something is done in, in their order. */
    public List<Stage> worked() {
        return stages.stream().filter(stage -> !stage.end()).toList();
    }

    /** How a suggestion can end. */
    public List<Stage> ends() {
        return stages.stream().filter(Stage::end).toList();
    }

    /** One stage: who acts, by when, and what its author is told. */
    public record Stage(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String actor,
            @Nullable Integer targetDays,
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

        /** {@code within 14 days}; nothing where no time is set. */
        public String target() {
            return targetDays == null || targetDays == 0
                    ? ""
                    : "within " + targetDays + (targetDays == 1 ? " day" : " days");
        }

        /** Whether a suggestion ends here. */
        public boolean end() {
            return "end".equalsIgnoreCase(kind);
        }
    }
}

package org.yousaid.gateway.pages.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody was promised for an answer or a suggestion, and whether it was kept. */
public record ReplyPromise(
        String reference,
        @Nullable String kind,
        @Nullable Asked consultation,
        String state,
        @Nullable Boolean broken,
        @Nullable Instant madeAt,
        @Nullable Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable String keptBy,
        @Nullable Pause pause) {

    /** Its clock stands until then. */
    public record Pause(@Nullable String reason, @Nullable Instant until) {}

    /** The consultation that was answered. */
    public record Asked(@Nullable String slug, @Nullable String title) {}

    /** What it was promised for, in words. */
    public String about() {
        if ("SUGGESTION".equals(kind)) {
            return "Your suggestion";
        }
        return consultation == null || consultation.title() == null
                ? "Your answer"
                : "Your answer: " + consultation.title();
    }

    public boolean late() {
        return Boolean.TRUE.equals(broken);
    }

    /** The state in a sentence. */
    public String inWords(Dates dates) {
        return switch (state) {
            case "KEPT" ->
                late()
                        ? "We wrote on " + dates.day(keptAt) + ", later than the promised " + dates.day(dueAt) + "."
                        : "We wrote on " + dates.day(keptAt) + how() + ".";
            case "RELEASED" -> "We were asked not to write, or cannot.";
            default ->
                late()
                        ? "We should have written by " + dates.day(dueAt) + ". We still will."
                        : "We write by " + dates.day(dueAt) + ".";
        };
    }

    private String how() {
        String by = keptBy == null ? "" : keptBy;
        return switch (by) {
            case "RESULTS", "results" -> " with the results";
            case "DECISION", "decision" -> " with a decision";
            case "PROGRESS", "progress" -> " with word of progress";
            case "INTERIM", "interim" -> " with what was said so far";
            case "PERSONAL_WORD", "personal_word" -> " with a personal word";
            default -> "";
        };
    }
}

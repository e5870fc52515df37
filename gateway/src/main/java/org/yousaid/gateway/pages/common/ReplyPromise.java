package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.Locale;
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

    /** Whether it was promised for an answer, which can be seen beside those of others. */
    public boolean answer() {
        return !"SUGGESTION".equals(kind) && consultation != null;
    }

    public boolean late() {
        return Boolean.TRUE.equals(broken);
    }

    /** What there is to say of its state: the end of the key of a phrase, which is given when it was kept and when it is due. */
    public String phrase() {
        return switch (state) {
            case "KEPT" -> late() ? "kept.late" : "kept" + how();
            case "RELEASED" -> "released";
            default -> late() ? "open.late" : "open";
        };
    }

    private String how() {
        String by = keptBy == null ? "" : keptBy.toLowerCase(Locale.ROOT);
        return switch (by) {
            case "results", "decision", "progress", "interim" -> "." + by;
            case "personal_word" -> ".personal-word";
            default -> "";
        };
    }
}

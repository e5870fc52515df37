package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion as its tracker or its reviewer sees it. Its title and words are missing for the public until it is
 * screened.
 */
public record Suggestion(
        String reference,
        @Nullable String title,
        @Nullable String text,
        String stage,
        @Nullable Instant since,
        @Nullable Instant nextWordBy,
        @Nullable String ward,
        @Nullable Origin origin,
        @Nullable Long version,
        @Nullable List<Step> history,
        @Nullable Integer process,
        @Nullable String opportunity,
        @Nullable Long supporters,
        @Nullable Reopened reopened,
        @Nullable String assignee,
        @Nullable String objection,
        @Nullable Referral referral,
        @Nullable Other sameAs,
        @Nullable AskedAgain askedAgain,
        @Nullable List<StaffNote> notes) {

    /** Another suggestion; {@code title} is missing where its words are for nobody yet. */
    public record Other(String reference, @Nullable String title) {

        public String name() {
            return title == null || title.isBlank() ? reference : title;
        }
    }

    /** Later ones that were answered with this: how many, and the first of them. */
    public record AskedAgain(long count, List<Other> items) {

        public String words() {
            return count == 1 ? "1 other suggestion" : "%,d other suggestions".formatted(count);
        }
    }

    /** What somebody of the staff wrote down for their colleagues. */
    public record StaffNote(Instant at, String by, String words) {}

    /** Its author said that it did not answer them; {@code to} is who looks at it now. */
    public record Reopened(Instant at, String to) {}

    /** Which other body has it, or had it; {@code said} are its words once a reviewer showed them. */
    public record Referral(
            String receiver,
            Instant since,
            LocalDate answerBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant chasedAt,
            @Nullable Instant answeredAt,
            @Nullable String said,
            boolean over) {}

    /** Where it came from: a consultation's response with the words that say it, directly, or by letter or telephone. */
    public record Origin(
            @Nullable String kind,
            @Nullable String consultation,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String asked,
            @Nullable String words,
            @Nullable String channel,
            @Nullable Instant enteredAt,
            @Nullable Boolean machineLike) {

        /** How it came, where somebody of the council took it down. */
        public @Nullable String way() {
            return switch (channel) {
                case "PAPER" -> "by letter";
                case "TELEPHONE" -> "by telephone";
                case "FACE_TO_FACE" -> "in person";
                case "EMAIL" -> "by email";
                case null, default -> null;
            };
        }
    }

    /** One step it took, with the word its author was told. */
    public record Step(
            String stage,
            Instant at,
            @Nullable String note,
            @Nullable String referredTo,
            @Nullable LocalDate answerBy,
            @Nullable String sameAs) {}

    public List<Step> steps() {
        return history == null ? List.of() : history;
    }

    /** How many support it, {@code 1 person} or {@code 12 people}; nothing when nobody does. */
    public String supported() {
        return supporters == null || supporters == 0 ? "" : supporters == 1 ? "1 person" : supporters + " people";
    }

    /** Whether its title may be shown already. */
    public boolean titled() {
        return title != null && !title.isBlank();
    }

    /** Its title, or its first words, for those who may read it. */
    public String summary() {
        if (titled() || text == null) {
            return shownTitle();
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }

    public String shownTitle() {
        return title == null || title.isBlank() ? "Suggestion " + reference : title;
    }
}

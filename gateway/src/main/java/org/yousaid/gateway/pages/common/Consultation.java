package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A consultation as its pages show it; what a draft has not got yet is missing. */
public record Consultation(
        String id,
        String slug,
        @Nullable Long version,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String canStillChange,
        @Nullable LocalDate decisionDate,
        @Nullable String decidedBy,
        @Nullable List<Document> background,
        @Nullable Audience audience,
        @Nullable List<Question> questions,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Boolean historic,
        @Nullable Integer replyWithinDays,
        @Nullable String owner,
        String status) {

    public record Document(String title, String url) {

        /** Only these are made links of; anything else stands as text. */
        public boolean linkable() {
            String lower = url.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        }
    }

    public record Audience(
            @Nullable Boolean everyone, @Nullable List<String> wards) {}

    public record Option(String id, String text) {}

    public record Question(
            String id,
            String type,
            String text,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable List<Option> options,
            @Nullable Integer min,
            @Nullable Integer max) {

        public String field() {
            return "q-" + id;
        }

        public boolean mustBeAnswered() {
            return Boolean.TRUE.equals(required);
        }

        public List<Option> choices() {
            return options == null ? List.of() : options;
        }

        public List<Integer> steps() {
            int from = min == null ? 1 : min;
            int to = max == null ? 5 : max;
            return java.util.stream.IntStream.rangeClosed(from, Math.min(to, from + 20))
                    .boxed()
                    .toList();
        }

        public boolean is(String kind) {
            return type.equals(kind);
        }
    }

    /** The title, also where a draft has none yet. */
    public String heading() {
        return title == null || title.isBlank() ? "Untitled draft" : title;
    }

    public List<Question> asked() {
        return questions == null ? List.of() : questions;
    }

    public int questionsCounted() {
        return asked().size();
    }

    public List<Document> documents() {
        return background == null ? List.of() : background;
    }

    public int replyDays() {
        return replyWithinDays == null ? 28 : replyWithinDays;
    }

    /** Whether it takes answers no more. */
    public boolean over() {
        return closedAt != null || status.equals("CLOSED") || published();
    }

    /** When it closed: by itself, or earlier by hand. */
    public @Nullable Instant ended() {
        return closedAt != null ? closedAt : closesAt;
    }

    /** Whether it was brought in from something long past, for which nobody was promised a reply. */
    public boolean past() {
        return Boolean.TRUE.equals(historic);
    }

    public boolean draft() {
        return status.equals("DRAFT");
    }

    public boolean open() {
        return status.equals("OPEN");
    }

    public boolean published() {
        return status.equals("RESULTS_PUBLISHED") || status.equals("OUTCOME_PUBLISHED");
    }

    /** The state in words. */
    public String state() {
        return inWords(status);
    }

    static String inWords(String status) {
        return switch (status) {
            case "DRAFT" -> "Draft";
            case "PLANNED" -> "Planned";
            case "OPEN" -> "Open";
            case "CLOSED" -> "Closed";
            case "RESULTS_PUBLISHED" -> "Results published";
            case "OUTCOME_PUBLISHED" -> "Outcome published";
            case "WITHDRAWN" -> "Withdrawn";
            default ->
                status.charAt(0) + status.substring(1).toLowerCase(Locale.UK).replace('_', ' ');
        };
    }

    public Optional<Question> question(String questionId) {
        return asked().stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }
}

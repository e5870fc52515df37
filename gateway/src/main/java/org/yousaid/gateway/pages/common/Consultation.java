package org.yousaid.gateway.pages.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
        @Nullable String replyWithinUnit,
        @Nullable String interimViews,
        @Nullable String owner,
        @Nullable String objectives,
        String status,
        @Nullable List<Section> sections,
        @Nullable String layout,
        @Nullable Boolean standing,
        @Nullable Boolean askEquality,
        @Nullable List<String> languages,
        @Nullable Map<String, Translation> translations,
        @Nullable Integer resultsVersion,
        @Nullable Integer outcomeVersion,
        @Nullable List<Correction> corrections,
        @Nullable List<Wish> askedFor,
        @Nullable String copyOf) {

    /** A change of wording after it had opened, with the ids of the questions that read differently since. */
    public record Correction(
            Instant at, String reason, @Nullable List<String> questions) {}

    /** A step that one person asked for and another has to take: open, results or outcome. */
    public record Wish(String step, @Nullable String reason, String by, Instant at) {

        /** The step as pages and addresses call it. */
        public String path() {
            return step.toLowerCase(Locale.ROOT);
        }
    }

    public record Document(String title, String url) {

        private static final Pattern UPLOADED =
                Pattern.compile("/api/consultations/[a-z0-9-]{1,200}/documents/document-[0-9a-z]{26}");

        /** Only these are made links of; anything else stands as text. */
        public boolean linkable() {
            String lower = url.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://") || isUploaded();
        }

        /** Whether it is a document that was uploaded here, which comes as an attachment. */
        public boolean isUploaded() {
            return UPLOADED.matcher(url).matches();
        }
    }

    public record Audience(
            @Nullable Boolean everyone, @Nullable List<String> wards) {}

    public record Option(String id, String text) {}

    /** Questions that belong together, under a title of their own. */
    public record Section(String id, String title, @Nullable String text) {}

    /** A question is asked only of those who chose one of these. */
    public record ShowIf(String question, List<String> anyOf) {}

    /** What the consultation says in another language; what is missing stands as it was written. */
    public record Translation(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String canStillChange,
            @Nullable Map<String, SectionTranslation> sections) {}

    public record SectionTranslation(
            @Nullable String title, @Nullable String text) {}

    public record QuestionTranslation(
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, String> options,
            @Nullable Map<String, String> rows,
            @Nullable String unit,
            @Nullable String minLabel,
            @Nullable String maxLabel) {}

    public record Question(
            String id,
            String type,
            String text,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable List<Option> options,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String section,
            @Nullable ShowIf showIf,
            @Nullable List<Option> rows,
            @Nullable Map<String, QuestionTranslation> translations,
            @Nullable String askAgainReason,
            @Nullable String unit,
            @Nullable String minLabel,
            @Nullable String maxLabel,
            @Nullable Boolean chartInMails) {

        public String field() {
            return "q-" + id;
        }

        public boolean mustBeAnswered() {
            return Boolean.TRUE.equals(required);
        }

        /** Whether its author wants its chart in mails. */
        public boolean drawnInMails() {
            return Boolean.TRUE.equals(chartInMails);
        }

        public List<Option> choices() {
            return options == null ? List.of() : options;
        }

        public List<Option> lines() {
            return rows == null ? List.of() : rows;
        }

        public List<Integer> steps() {
            int from = min == null ? 1 : min.intValue();
            int to = max == null ? 5 : max.intValue();
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

    /** Whether it asks something again and says why. */
    public boolean asksAgain() {
        return asked().stream().anyMatch(question -> question.askAgainReason() != null);
    }

    /** Whether the council's equality questions are put at the end. */
    public boolean asksEquality() {
        return Boolean.TRUE.equals(askEquality);
    }

    public List<Section> titledParts() {
        return sections == null ? List.of() : sections;
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

    /** Whether these are working days. */
    public boolean inWorkingDays() {
        return "WORKING_DAYS".equals(replyWithinUnit);
    }

    /** Whether people see nothing but how many took part before the results are out. */
    public boolean participationOnly() {
        return "PARTICIPATION".equals(interimViews);
    }

    /** How many questions the author wants a chart of in mails. */
    public long chartsInMails() {
        return asked().stream().filter(Question::drawnInMails).count();
    }

    /** Whether it takes answers no more. */
    public boolean over() {
        return closedAt != null
                || status.equals("CLOSED")
                || status.equals("RESULTS_PUBLISHED")
                || status.equals("OUTCOME_PUBLISHED");
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

    /** Whether it is open for good, with results by the quarter. */
    public boolean alwaysOpen() {
        return Boolean.TRUE.equals(standing);
    }

    /** Whether what came of it can be written: it is over, or it stands open and has results. */
    public boolean tellable() {
        return over() || (open() && alwaysOpen() && published());
    }

    /** Whether what the council did is public. */
    public boolean told() {
        return outcomeVersion != null && outcomeVersion > 0;
    }

    public List<Correction> changes() {
        return corrections == null ? List.of() : corrections;
    }

    /** Steps that wait for a second person; known to the council alone. */
    public List<Wish> wishes() {
        return askedFor == null ? List.of() : askedFor;
    }

    /** Who asked for this step. */
    public Optional<Wish> wish(String step) {
        return wishes().stream().filter(wish -> wish.path().equals(step)).findFirst();
    }

    /** Whether there are results to read: once it is closed, or by the quarter while it stands open. */
    public boolean published() {
        return status.equals("RESULTS_PUBLISHED")
                || status.equals("OUTCOME_PUBLISHED")
                || (resultsVersion != null && resultsVersion > 0);
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

    /** Where a question stands, counted from 1; 0 where it does not. */
    public int numberOf(String questionId) {
        return question(questionId).map(asked()::indexOf).orElse(-1) + 1;
    }

    public Optional<Question> question(String questionId) {
        return asked().stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }
}

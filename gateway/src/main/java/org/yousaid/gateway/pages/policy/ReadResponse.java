package org.yousaid.gateway.pages.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A response as the policy team reads it: what was said, never who said it. */
public record ReadResponse(
        String reference,
        String consultation,
        long version,
        String channel,
        @Nullable String ward,
        String language,
        Instant capturedAt,
        Instant recordedAt,
        @Nullable Withdrawal withdrawn,
        @Nullable List<Answer> answers) {

    /** Words as they stand where they can no longer be read. */
    private static final String ERASED = "[removed]";

    /** That it was taken back, maybe because a later one corrects it. */
    public record Withdrawal(
            String reason, String by, Instant at, @Nullable String correctedBy) {}

    /** Some words, and whether they were taken out or stand for what was. */
    public record Passage(String text, boolean marked) {}

    /** A text before and after passages were taken out of it. */
    public record Compared(List<Passage> before, List<Passage> after) {}

    public record Redaction(String reason, @Nullable String note, String by, Instant at) {

        /** The reason in words. */
        public String why() {
            return RedactionReason.find(reason).map(RedactionReason::label).orElse(reason);
        }
    }

    public record Answer(
            String question,
            String asked,
            @Nullable List<String> said,
            @Nullable String text,
            @Nullable List<Passage> passages,
            @Nullable List<Redaction> redactions) {

        public List<String> chosen() {
            return said == null ? List.of() : said;
        }

        public List<Passage> inPassages() {
            return passages == null ? List.of() : passages;
        }

        public List<Redaction> takenOut() {
            return redactions == null ? List.of() : redactions;
        }

        public boolean erased() {
            return ERASED.equals(text);
        }

        /** Whether there are words from which something can be taken out. */
        public boolean readable() {
            return text != null && !erased();
        }
    }

    public List<Answer> given() {
        return answers == null ? List.of() : answers;
    }

    /** The answers to one question, or all. */
    public List<Answer> given(@Nullable String question) {
        return question == null
                ? given()
                : given().stream()
                        .filter(answer -> answer.question().equals(question))
                        .toList();
    }

    /** The answers in words that can be read. */
    public List<Answer> inWords() {
        return given().stream().filter(Answer::readable).toList();
    }

    public boolean hasWords() {
        return !inWords().isEmpty();
    }

    /** The words that were said to this question, if they can be read. */
    public Optional<Answer> words(String question) {
        return given(question).stream().filter(Answer::readable).findFirst();
    }

    /** The way it came. */
    public String way() {
        return switch (channel) {
            case "ONLINE" -> "Online";
            case "FACE_TO_FACE" -> "Face to face";
            case "TELEPHONE" -> "By telephone";
            case "PAPER" -> "On paper";
            default -> "Imported";
        };
    }
}

package org.yousaid.gateway.pages.mailtext;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What mails of one form say in one language, as the notification-service tells it. */
record MailText(
        String form,
        String title,
        String language,
        long revision,
        int version,
        @Nullable Instant since,
        @Nullable String by,
        Texts texts,
        @Nullable Texts english,
        @Nullable Draft draft,
        List<Placeholder> placeholders,
        List<Version> versions,
        List<Step> history,
        boolean fourEyes) {

    MailText {
        placeholders = List.copyOf(placeholders);
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /** The parts of a text. */
    record Texts(String subject, String preview, String heading, String body, String footer) {}

    /** A text that is not sent yet. */
    record Draft(Texts texts, String by, Instant at) {}

    /** A text that mails were written with. */
    record Version(
            int number,
            Texts texts,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What somebody did. */
    record Step(
            String what,
            @Nullable Integer version,
            @Nullable String reason,
            String by,
            Instant at) {

        public String words() {
            return switch (what) {
                case "drafted" -> "Saved a draft";
                case "discarded" -> "Threw the draft away";
                case "published" -> "Published version " + version;
                case "went-back" ->
                    "Went back to " + (Objects.equals(version, 0) ? "the first text" : "version " + version);
                default -> what;
            };
        }
    }

    /** What an author may put in. */
    record Placeholder(String name, String sort, String meaning, boolean optional, boolean personal, boolean required) {

        /** How it is typed. */
        public String typed() {
            return switch (sort) {
                case "flag" -> "{if " + name + "} … {end}";
                case "link" -> "[words]({" + name + "})";
                default -> optional ? "{if " + name + "} {" + name + "} {end}" : "{" + name + "}";
            };
        }

        /** What is to be known about it, in a few words. */
        public String notes() {
            StringBuilder notes = new StringBuilder();
            if (required) {
                notes.append("Needed. ");
            }
            if (optional) {
                notes.append("Not every mail has it. ");
            }
            if (sort.equals("block")) {
                notes.append("On a line of its own. ");
            } else if (personal) {
                notes.append("Never in the subject. ");
            }
            return notes.toString().strip();
        }
    }

    /** One line of the list. */
    record Line(
            String form,
            String title,
            String language,
            int version,
            @Nullable Instant since,
            @Nullable String by,
            @Nullable String draftBy) {

        public String languageInWords() {
            return inWords(language);
        }
    }

    /** All of them. */
    record Lines(List<Line> items) {}

    /** A text as a mail. */
    record Preview(
            String subject,
            String html,
            String text,
            boolean real,
            @Nullable Double readingAge,
            double readingAgeLimit) {

        public boolean hard() {
            return readingAge != null && readingAge > readingAgeLimit;
        }

        /** In years, without figures after the point where there are none. */
        public String limitInWords() {
            return BigDecimal.valueOf(readingAgeLimit).stripTrailingZeros().toPlainString();
        }
    }

    public String languageInWords() {
        return inWords(language);
    }

    /** What stands in the fields of the page. */
    public Texts shown() {
        return draft == null ? texts : draft.texts();
    }

    private static String inWords(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK);
    }
}

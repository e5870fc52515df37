package org.yousaid.gateway.pages.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Length;

/** What the service found out about a draft. */
public record Checks(
        String language,
        @Nullable Reading reading,
        long minutes,
        @Nullable Length length,
        @Nullable Length lengthOfOriginal,
        @Nullable List<String> missing,
        @Nullable Boolean decidedBeforeItCloses,
        @Nullable List<String> unreachable,
        @Nullable List<Untranslated> untranslated,
        @Nullable List<TooSoon> askedTooSoon) {

    /** An age from which on a text is hard for many. */
    private static final double HARD = 14;

    public record Reading(
            double age,
            @Nullable List<OfQuestion> questions,
            @Nullable List<Sentence> hardest) {

        /** The questions that are hard for many. */
        public List<OfQuestion> hard() {
            return questions == null
                    ? List.of()
                    : questions.stream()
                            .filter(question -> question.age() > HARD)
                            .toList();
        }

        public List<Sentence> hardSentences() {
            return hardest == null
                    ? List.of()
                    : hardest.stream().filter(sentence -> sentence.age() > HARD).toList();
        }
    }

    public record OfQuestion(String id, double age) {}

    public record Sentence(String text, double age) {}

    public record Untranslated(String language, long missing, long texts) {

        public String name() {
            return LanguagesPart.nameOf(language);
        }
    }

    public record TooSoon(
            String slug,
            String title,
            @Nullable Instant opensAt,
            Instant closesAt,
            boolean overlaps,
            long daysBetween) {}

    public List<Untranslated> notTranslated() {
        return untranslated == null
                ? List.of()
                : untranslated.stream().filter(one -> one.missing() > 0).toList();
    }

    public List<TooSoon> tooSoon() {
        return askedTooSoon == null ? List.of() : askedTooSoon;
    }

    public List<String> unseen() {
        return unreachable == null ? List.of() : unreachable;
    }

    /** Whether the day of the decision comes before the last answers. */
    public boolean decidedTooSoon() {
        return Boolean.TRUE.equals(decidedBeforeItCloses);
    }

    /** The gaps that keep it from opening, each with its page and words. */
    public List<Gap> gaps() {
        return missing == null ? List.of() : missing.stream().map(Gap::of).toList();
    }

    /** The language it is written in, by its English name. */
    public String languageName() {
        return Locale.forLanguageTag(language).getDisplayName(Locale.UK);
    }
}

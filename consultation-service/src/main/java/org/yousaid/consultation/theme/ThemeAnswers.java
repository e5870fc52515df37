package org.yousaid.consultation.theme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** Asks for what people answered to a question in words, and for the themes those answers are in. Words come sealed. */
public interface ThemeAnswers {

    /** How many answered. */
    long count(TextQuestion question);

    /** How many are in this theme; of them, how many the machine placed and nobody confirmed. */
    Count count(TextQuestion question, String theme);

    /** How many are in no theme. */
    long inNone(TextQuestion question);

    /** All answers, one after the other, in batches that a vault opens in one go. */
    void each(TextQuestion question, Consumer<List<Words>> batches);

    /** Some answers of one theme, or of none, in a stable order. */
    List<Words> page(TextQuestion question, @Nullable String theme, int skip, int limit);

    /** Every answer in a theme. */
    List<ResponseId> members(TextQuestion question, String theme);

    Optional<Words> find(TextQuestion question, ResponseId response);

    /** Those of these responses that did not answer the question. */
    Set<ResponseId> strangers(TextQuestion question, Collection<ResponseId> responses);

    /** Answers that came after this event and are in no theme. */
    List<Words> unplacedSince(TextQuestion question, long position);

    /** Some answers that no second person has assigned yet. */
    List<Words> notCodedTwice(TextQuestion question, int limit);

    /** Answers that a second person assigned, too. */
    List<CodedTwice> codedTwice(TextQuestion question);

    /** Quotes that are cleared, with the themes that their answers are in. */
    List<Quote> quotes(TextQuestion question);

    /**
     * How many answers.
     *
     * @param byMachine those of {@code all} that nobody confirmed yet
     */
    record Count(long all, long byMachine) {}

    /**
     * One answer.
     *
     * @param byMachine whether the machine put it where it is, and nobody confirmed that
     * @param quote what of it may be shown to everybody, absent as long as nobody cleared anything
     */
    record Words(
            ResponseId response,
            TextOwner owner,
            SealedText text,
            List<String> themes,
            boolean byMachine,
            @Nullable SealedText quote) {

        public Words {
            themes = List.copyOf(themes);
        }
    }

    /**
     * An answer that two people assigned.
     *
     * @param first the themes it was in when the second coder assigned it
     */
    record CodedTwice(
            ResponseId response,
            SealedText text,
            String coder,
            List<String> first,
            List<String> second,
            boolean settled) {

        public CodedTwice {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /** What of an answer may be shown to everybody, and the answer itself. */
    record Quote(ResponseId response, List<String> themes, SealedText words, SealedText text) {

        public Quote {
            themes = List.copyOf(themes);
        }
    }
}

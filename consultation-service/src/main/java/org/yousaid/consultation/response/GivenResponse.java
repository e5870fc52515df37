package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.ContactDetails;

/**
 * What somebody said, in plain words: lives in memory only, until it is sealed. Prints without its content.
 *
 * @param capturedAt when it was taken down, absent for now
 * @param place where it was taken down
 * @param contact how to reach its author, absent when there is no way to
 */
public record GivenResponse(
        Channel channel,
        @Nullable Instant capturedAt,
        @Nullable String place,
        @Nullable String ward,
        String language,
        List<GivenAnswer> answers,
        List<GivenIdea> ideas,
        @Nullable ContactDetails contact,
        Consents consents) {

    public GivenResponse {
        answers = List.copyOf(answers);
        ideas = List.copyOf(ideas);
    }

    @Override
    public String toString() {
        return "GivenResponse[" + channel + ", " + answers.size() + " answers, " + ideas.size() + " ideas]";
    }

    /**
     * An answer as it was given, right or wrong: it may be in no form, or in more than one.
     *
     * @param values what was given without words
     * @param text what was given in words, not sealed yet
     */
    public record GivenAnswer(
            String question,
            List<AnswerValue> values,
            @Nullable String text) {

        public GivenAnswer {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "GivenAnswer[" + question + "]";
        }
    }

    /**
     * An idea as it was given.
     *
     * @param reference the reference that was handed out already, absent when one is still to be minted
     * @param question id of the question it was made from the answer to, absent when it was written by itself
     * @param passage the part of that answer, exactly; all of it when absent
     */
    public record GivenIdea(
            @Nullable Reference reference,
            @Nullable String title,
            String text,
            @Nullable String question,
            @Nullable String passage) {

        /** An idea that was written by itself. */
        public GivenIdea(@Nullable Reference reference, @Nullable String title, String text) {
            this(reference, title, text, null, null);
        }

        @Override
        public String toString() {
            return "GivenIdea[" + reference + "]";
        }
    }
}

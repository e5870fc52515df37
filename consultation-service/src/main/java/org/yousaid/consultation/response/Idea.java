package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedText;

/**
 * A suggestion found in a response, in its author's words, sealed, under the reference that was handed out.
 *
 * @param source the words of an answer that it comes from, absent when it was written by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Idea(
        Reference reference,
        @Nullable SealedText title,
        SealedText text,
        @Nullable Source source) {

    /**
     * The words of an answer.
     *
     * @param question id of the question that was answered
     * @param asked what the question said
     * @param words exactly as they were written, sealed under the key of the answer
     */
    public record Source(String question, String asked, SealedText words) {}

    /** A suggestion that was written by itself. */
    public Idea(Reference reference, @Nullable SealedText title, SealedText text) {
        this(reference, title, text, null);
    }
}

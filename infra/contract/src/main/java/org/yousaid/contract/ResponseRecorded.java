package org.yousaid.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered a consultation. Says nothing of what was answered; the ideas found in the answer travel as
 * ciphertext with the references already handed out.
 *
 * @param key the consultation-service's aggregate id of the response
 * @param reference the response's reference, as on the slip
 * @param person random id of the author, absent where there is no way to reach one
 * @param sealedContact how to reach the author, sealed under the person's key; absent with {@code person}
 * @param consents what the author agreed to; all false where nothing was asked
 * @param language BCP 47 tag the author answered in
 * @param ward code of the author's ward, where given
 * @param replyBy the day the reply is promised for
 * @param historic an import of something long past: no promise, no timer, no mail
 * @param owner who is responsible for the consultation, in the words of its page; came later, absent in what was said before
 */
public record ResponseRecorded(
        String key,
        String reference,
        ConsultationSummary consultation,
        @Nullable String person,
        @Nullable String sealedContact,
        Consents consents,
        String language,
        @Nullable String ward,
        Instant capturedAt,
        Instant recordedAt,
        Instant replyBy,
        boolean historic,
        List<Idea> ideas,
        @Nullable String owner)
        implements Message {

    public ResponseRecorded {
        ideas = List.copyOf(ideas);
    }

    /** Of a consultation that names nobody. */
    public ResponseRecorded(
            String key,
            String reference,
            ConsultationSummary consultation,
            @Nullable String person,
            @Nullable String sealedContact,
            Consents consents,
            String language,
            @Nullable String ward,
            Instant capturedAt,
            Instant recordedAt,
            Instant replyBy,
            boolean historic,
            List<Idea> ideas) {
        this(
                key,
                reference,
                consultation,
                person,
                sealedContact,
                consents,
                language,
                ward,
                capturedAt,
                recordedAt,
                replyBy,
                historic,
                ideas,
                null);
    }

    /**
     * An idea in its author's words.
     *
     * @param question id of the question it was made from the answer to; absent when it was written by itself
     * @param asked what the question said; absent with {@code question}
     * @param sealedWords exactly the words of the answer it comes from, sealed; absent with {@code question}
     */
    public record Idea(
            String reference,
            @Nullable String sealedTitle,
            String sealedText,
            @Nullable String question,
            @Nullable String asked,
            @Nullable String sealedWords) {

        /** An idea that was written by itself. */
        public Idea(String reference, @Nullable String sealedTitle, String sealedText) {
            this(reference, sealedTitle, sealedText, null, null, null);
        }
    }
}

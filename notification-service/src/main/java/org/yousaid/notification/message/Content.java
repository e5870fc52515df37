package org.yousaid.notification.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedText;

/** What a message says, as ids, public words and ciphertext. It becomes words only when it is handed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.ResponseReceipt.class, name = "response-receipt"),
    @JsonSubTypes.Type(value = Content.SuggestionReceipt.class, name = "suggestion-receipt"),
    @JsonSubTypes.Type(value = Content.Thanks.class, name = "thanks"),
    @JsonSubTypes.Type(value = Content.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Content.SignIn.class, name = "sign-in"),
    @JsonSubTypes.Type(value = Content.SavedForm.class, name = "saved-form")
})
public sealed interface Content {

    MessageKind kind();

    /** What this is about; with the kind and the version it makes the message's id. */
    String subject();

    /** The version of the news about the subject, from 1. */
    int version();

    /** The promise that is kept once this was sent, and by what word; null for what keeps none. */
    @Nullable
    Keeps keeps();

    /** A promise and the word that keeps it. */
    record Keeps(Reference promised, Word word) {}

    /** We have your response, with these ideas in it, and reply by then. */
    record ResponseReceipt(
            Reference reference, @Nullable ConsultationSummary consultation, List<Reference> ideas, Instant replyBy)
            implements Content {

        public ResponseReceipt {
            ideas = List.copyOf(ideas);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.RECEIPT;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /** We have your suggestion and reply by then. */
    record SuggestionReceipt(Reference reference, Instant replyBy) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.RECEIPT;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /** Thank you for your response; this is what everybody said. */
    record Thanks(Reference reference, ConsultationSummary consultation, int version) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.THANKS;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.RESULTS);
        }
    }

    /** This is what became of your suggestion; the parts are those of the news. */
    record Progress(Reference reference, int step, String stage, String told, Word word, SealedText note)
            implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.PROGRESS;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return step;
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, word);
        }
    }

    /**
     * This link signs you in.
     *
     * @param link the link, sealed
     * @param validMinutes how long it works, from when it was asked for
     */
    record SignIn(SealedText link, int validMinutes) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.SIGN_IN;
        }

        @Override
        public String subject() {
            return link.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * This link opens an answer that you saved and have not sent.
     *
     * @param link the link, sealed
     * @param consultation the title of what it is an answer to
     * @param until when the answer is deleted
     */
    record SavedForm(SealedText link, String consultation, Instant until) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.SAVED_FORM;
        }

        @Override
        public String subject() {
            return link.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }
}

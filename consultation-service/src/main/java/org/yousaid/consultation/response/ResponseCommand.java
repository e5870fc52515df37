package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** What can be asked of a response. */
public sealed interface ResponseCommand {

    ResponseId id();

    /**
     * Takes an answer down.
     *
     * @param asked the consultation as it stands now
     * @param place where it was taken down, sealed; absent when nobody said
     * @param words the texts among the answers, sealed, by question
     * @param fingerprint of the request, to tell a repeat from another request under the same key
     * @param historic of something long past: no promise, no timer, no mail
     * @param by who took it down
     * @param author who gives it, where somebody is signed in
     */
    record RecordAnswers(
            ResponseId id,
            ConsultationView asked,
            Submission submission,
            @Nullable SealedText place,
            Map<String, SealedText> words,
            List<Idea> ideas,
            Reference reference,
            String language,
            @Nullable SealedContact contact,
            Consents consents,
            String fingerprint,
            boolean historic,
            String by,
            Instant at,
            ResponseEvent.@Nullable Author author)
            implements ResponseCommand {

        public RecordAnswers {
            words = Map.copyOf(words);
            ideas = List.copyOf(ideas);
        }

        /** By somebody who is not signed in. */
        public RecordAnswers(
                ResponseId id,
                ConsultationView asked,
                Submission submission,
                @Nullable SealedText place,
                Map<String, SealedText> words,
                List<Idea> ideas,
                Reference reference,
                String language,
                @Nullable SealedContact contact,
                Consents consents,
                String fingerprint,
                boolean historic,
                String by,
                Instant at) {
            this(
                    id,
                    asked,
                    submission,
                    place,
                    words,
                    ideas,
                    reference,
                    language,
                    contact,
                    consents,
                    fingerprint,
                    historic,
                    by,
                    at,
                    null);
        }
    }

    /** Asks something of a response that is there. Answers with its version after it. */
    sealed interface OfGiven extends ResponseCommand {

        ExpectedVersion expected();
    }

    /**
     * Takes a passage out of an answer.
     *
     * @param replaced what the answer said when somebody decided on it
     * @param text what it shall say, sealed
     */
    record Redact(
            @TargetAggregateIdentifier ResponseId id,
            ExpectedVersion expected,
            String question,
            SealedText replaced,
            SealedText text,
            RedactionReason reason,
            @Nullable String note,
            String by,
            Instant at)
            implements OfGiven {}

    /**
     * Takes the response back, because its author asked for it.
     *
     * @param correctedBy the later response that takes its place; absent for none
     */
    record Withdraw(
            @TargetAggregateIdentifier ResponseId id,
            ExpectedVersion expected,
            String reason,
            String by,
            Instant at,
            @Nullable Reference correctedBy)
            implements OfGiven {

        /** Without another in its place. */
        public Withdraw(ResponseId id, ExpectedVersion expected, String reason, String by, Instant at) {
            this(id, expected, reason, by, at, null);
        }
    }
}

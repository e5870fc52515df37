package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** What happened to a suggestion. Words and contacts stand here as ciphertext only. */
public sealed interface SuggestionEvent {

    SuggestionId id();

    /**
     * It arrived, and its clock runs.
     *
     * @param process version of the process definition it goes through to its end
     * @param stage the stage it is in
     * @param nextWordBy the day by which its author hears something; absent when historic
     * @param replyBy the day the reply is promised for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionReceived(
            SuggestionId id,
            String request,
            String fingerprint,
            Origin origin,
            @Nullable PersonId person,
            @Nullable SealedContact contact,
            Consents consents,
            String language,
            @Nullable String ward,
            TextOwner owner,
            @Nullable SealedText title,
            SealedText text,
            int process,
            String stage,
            Instant receivedAt,
            @Nullable Instant nextWordBy,
            Instant replyBy,
            boolean historic)
            implements SuggestionEvent {}

    /**
     * A reviewer read it and said what becomes of it.
     *
     * @param stage the stage it is in now
     * @param referredTo who has it now, when it was referred or handed over
     * @param answerBy the day by which they answer, when it was handed over
     * @param nextWordBy the day by which its author hears something again; absent when this was the end
     * @param opportunity the one it was joined to; absent with every other outcome
     * @param referred to which named receiver it was referred, whose answer is waited for; absent with every other outcome
     * @param sameAs an earlier suggestion that asked for the same, where the note answers with that one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionScreened(
            SuggestionId id,
            ScreeningOutcome outcome,
            int process,
            String stage,
            SealedText note,
            @Nullable SealedText referredTo,
            @Nullable LocalDate answerBy,
            @Nullable PersonId person,
            String language,
            boolean historic,
            String by,
            Instant at,
            @Nullable Instant nextWordBy,
            @Nullable OpportunityId opportunity,
            @Nullable Referred referred,
            @Nullable SuggestionId sameAs)
            implements SuggestionEvent {

        /** One that went to no named receiver, and that nobody asked for before. */
        public SuggestionScreened(
                SuggestionId id,
                ScreeningOutcome outcome,
                int process,
                String stage,
                SealedText note,
                @Nullable SealedText referredTo,
                @Nullable LocalDate answerBy,
                @Nullable PersonId person,
                String language,
                boolean historic,
                String by,
                Instant at,
                @Nullable Instant nextWordBy,
                @Nullable OpportunityId opportunity) {
            this(
                    id,
                    outcome,
                    process,
                    stage,
                    note,
                    referredTo,
                    answerBy,
                    person,
                    language,
                    historic,
                    by,
                    at,
                    nextWordBy,
                    opportunity,
                    null,
                    null);
        }

        /** Whether nothing more happens to it: what was referred to a named receiver waits for the answer. */
        public boolean closes() {
            return outcome.ends() && referred == null;
        }
    }

    /**
     * Its opportunity took a step, and it stands where that stands now.
     *
     * @param opportunity the one it is in, or was let go from
     * @param step number of the opportunity's step
     * @param note what its author is told
     * @param nextWordBy the day by which its author hears something again; absent when this was the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionMoved(
            SuggestionId id,
            OpportunityId opportunity,
            long step,
            Reached reached,
            int process,
            String stage,
            SealedText note,
            @Nullable PersonId person,
            String language,
            boolean historic,
            String by,
            Instant at,
            @Nullable Instant nextWordBy)
            implements SuggestionEvent {}

    /**
     * Its author said that the answer did not answer them. It is open again, once, and its clock runs anew.
     *
     * @param words the author's
     * @param to the account of who looks at it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionReopened(
            SuggestionId id,
            int process,
            String stage,
            SealedText words,
            String to,
            Instant at,
            @Nullable Instant nextWordBy)
            implements SuggestionEvent {}

    /**
     * Somebody looks after it from now on.
     *
     * @param to the account; absent when nobody does any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionAssigned(SuggestionId id, @Nullable String to, String by, Instant at) implements SuggestionEvent {}

    /**
     * Somebody wrote something down for those who work on it. The public never hears of it.
     *
     * @param by the account of who wrote it
     */
    record SuggestionNoted(SuggestionId id, SealedText words, String by, Instant at) implements SuggestionEvent {}

    /**
     * Somebody at the council was asked for a word.
     *
     * @param about the day it is about: when a word was due, or when the last was said
     */
    record SuggestionStaffAsked(
            SuggestionId id, StaffReason why, Instant about, String staff, int process, String stage, Instant at)
            implements SuggestionEvent {}

    /**
     * Nobody had said anything for long, so its author was told where it stands.
     *
     * @param silentSince when the last word was said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuggestionToldWhereItStands(
            SuggestionId id,
            int process,
            String stage,
            SealedText note,
            Instant silentSince,
            @Nullable PersonId person,
            String language,
            Instant at)
            implements SuggestionEvent {}
}

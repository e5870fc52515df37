package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** What can be asked of a suggestion. */
public sealed interface SuggestionCommand {

    SuggestionId id();

    /**
     * Takes a suggestion in.
     *
     * @param request names the request or message that brought it, to know a repeat
     * @param fingerprint of what was asked for, to tell a repeat from another request under the same name
     * @param person the author, where there is a way to reach one
     * @param owner whose key seals the words, and the notes about them
     * @param replyBy the day a reply was promised for already; absent when the process says
     * @param historic from an import of something long past: no promise, no deadline
     */
    record ReceiveSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
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
            Instant receivedAt,
            @Nullable Instant replyBy,
            boolean historic)
            implements SuggestionCommand {}

    /**
     * Says what a reviewer found.
     *
     * @param note what the citizen is told
     * @param referredTo who has it now, when it was referred or handed over
     * @param answerBy the day by which they answer, when it was handed over
     * @param opportunity the one it is joined to, which takes suggestions in; only with {@code JOINED}
     * @param referred to which named receiver it is referred; only with {@code REFERRED}
     * @param by the reviewer
     * @param sameAs an earlier suggestion that asked for the same, where the note answers with that one
     */
    record ScreenSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
            ExpectedVersion expected,
            ScreeningOutcome outcome,
            SealedText note,
            @Nullable SealedText referredTo,
            @Nullable LocalDate answerBy,
            @Nullable OpportunityId opportunity,
            @Nullable Referred referred,
            String by,
            Instant at,
            @Nullable SuggestionId sameAs)
            implements SuggestionCommand {

        /** One that nobody asked for before. */
        public ScreenSuggestion(
                SuggestionId id,
                ExpectedVersion expected,
                ScreeningOutcome outcome,
                SealedText note,
                @Nullable SealedText referredTo,
                @Nullable LocalDate answerBy,
                @Nullable OpportunityId opportunity,
                @Nullable Referred referred,
                String by,
                Instant at) {
            this(id, expected, outcome, note, referredTo, answerBy, opportunity, referred, by, at, null);
        }

        /** One that goes to no named receiver. */
        public ScreenSuggestion(
                SuggestionId id,
                ExpectedVersion expected,
                ScreeningOutcome outcome,
                SealedText note,
                @Nullable SealedText referredTo,
                @Nullable LocalDate answerBy,
                @Nullable OpportunityId opportunity,
                String by,
                Instant at) {
            this(id, expected, outcome, note, referredTo, answerBy, opportunity, null, by, at, null);
        }
    }

    /**
     * Takes it where its opportunity stands. A step that it was told of before changes nothing.
     *
     * @param step number of the opportunity's step, rising
     * @param joins whether it is gathered with this; else it must be in the opportunity already
     * @param from the opportunity it comes from, where that was merged into this one or split
     * @param note what its author is told
     */
    record MoveSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
            OpportunityId opportunity,
            long step,
            Reached reached,
            boolean joins,
            @Nullable OpportunityId from,
            SealedText note,
            String by,
            Instant at)
            implements SuggestionCommand {}

    /**
     * Its author says that this did not answer them. Possible once.
     *
     * @param words theirs
     * @param to the account of who looks at it now
     */
    record ReopenSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
            ExpectedVersion expected,
            SealedText words,
            String to,
            Instant at)
            implements SuggestionCommand {}

    /**
     * Gives it to somebody to look after.
     *
     * @param to the account; absent to give it back to all
     */
    record AssignSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
            ExpectedVersion expected,
            @Nullable String to,
            String by,
            Instant at)
            implements SuggestionCommand {}

    /** Writes something down for staff alone; possible at any stage, and after the end. */
    record NoteSuggestion(
            @TargetAggregateIdentifier SuggestionId id,
            ExpectedVersion expected,
            SealedText words,
            String by,
            Instant at)
            implements SuggestionCommand {}

    /**
     * Asks somebody for a word; a second time for the same reason and day changes nothing.
     *
     * @param about the day it is about: when a word was due, or when the last was said
     */
    record AskStaff(
            @TargetAggregateIdentifier SuggestionId id, StaffReason why, Instant about, String staff, Instant at)
            implements SuggestionCommand {}

    /**
     * Tells its author where it stands, because nobody else did; a second time for the same silence changes nothing.
     *
     * @param silentSince when the last word was said
     */
    record TellWhereItStands(
            @TargetAggregateIdentifier SuggestionId id, Instant silentSince, SealedText note, Instant at)
            implements SuggestionCommand {}
}

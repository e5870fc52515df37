package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/**
 * A suggestion as it is now.
 *
 * @param since when it came to its stage
 * @param outcome what screening found, absent before
 * @param opportunity the one it is in, absent when it is in none
 * @param step the last step of an opportunity that it was told of, -1 before
 * @param history every stage it came to, the first first
 * @param reopening what its author said when it did not answer them, absent unless they did
 * @param assignee the account of who looks after it
 * @param screenedBy the account of who last said what becomes of it
 * @param sameAs an earlier one that asked for the same, and whose answer is the answer to this
 * @param notes what staff wrote down for themselves, the first first
 * @param version of the aggregate, from 0
 */
public record SuggestionView(
        SuggestionId id,
        Origin origin,
        String language,
        @Nullable String ward,
        TextOwner owner,
        @Nullable SealedText title,
        SealedText text,
        int process,
        String stage,
        Instant since,
        @Nullable Instant nextWordBy,
        @Nullable ScreeningOutcome outcome,
        @Nullable OpportunityId opportunity,
        long step,
        List<Step> history,
        @Nullable Reopening reopening,
        @Nullable String assignee,
        @Nullable String screenedBy,
        @Nullable SuggestionId sameAs,
        List<StaffNote> notes,
        long version) {

    public SuggestionView {
        history = List.copyOf(history);
        notes = List.copyOf(notes);
    }

    /**
     * A stage it came to, and what its author was told.
     *
     * @param referredTo who has it now, when somebody else has
     * @param answerBy the day by which they answer
     * @param sameAs an earlier one that asked for the same
     */
    public record Step(
            String stage,
            Instant at,
            @Nullable SealedText note,
            @Nullable SealedText referredTo,
            @Nullable LocalDate answerBy,
            @Nullable SuggestionId sameAs) {}

    /** For staff only. */
    public record StaffNote(Instant at, String by, SealedText words) {}

    /**
     * Its author said that it did not answer them.
     *
     * @param words theirs, for staff only
     * @param to the account of who looks at it now
     */
    public record Reopening(Instant at, String to, SealedText words) {}
}

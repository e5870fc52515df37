package org.yousaid.suggestion.bulk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.SealedText;

/**
 * What is to be said of one suggestion, as part of a batch.
 *
 * @param id of the batch and the suggestion, so that it is done once
 * @param by account of who decided
 * @param version of the suggestion that was seen
 * @param receiver the named receiver it is referred to, absent where it goes to nobody in the list
 * @param answerBy the day by which they answer whom it was handed over to
 * @param dueAt when it goes out, unless it is taken back before
 * @param code why it could not be done, as the refusal says it
 */
record Decision(
        String id,
        String batch,
        String by,
        SuggestionId suggestion,
        long version,
        ScreeningOutcome outcome,
        SealedText note,
        @Nullable SealedText referredTo,
        @Nullable ReceiverId receiver,
        @Nullable LocalDate answerBy,
        Instant madeAt,
        Instant dueAt,
        State state,
        @Nullable String code) {

    /** How far it has come. */
    enum State {
        /** Can be taken back. */
        WAITING,
        /** Is being done. */
        GOING_OUT,
        DONE,
        REFUSED,
        TAKEN_BACK
    }
}

package org.yousaid.suggestion.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.suggestion.ReceiverId;

/**
 * A referral as reviewers see it.
 *
 * @param overdue whether the day has passed and nothing settles it
 * @param chased how often the body was asked again
 * @param answered what settles it, absent until something does
 * @param released whether everybody may read the body's last words
 * @param said what bodies said about this suggestion, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferralRepresentation(
        Reference reference,
        String title,
        String text,
        @Nullable String ask,
        @Nullable String ward,
        ReceiverId receiverId,
        String receiver,
        String by,
        Instant since,
        LocalDate answerBy,
        boolean overdue,
        int chased,
        @Nullable Instant chasedAt,
        @Nullable Instant confirmedAt,
        @Nullable BodyAnswer answered,
        boolean released,
        boolean open,
        List<Said> said,
        long version) {

    /** What a body said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String receiver, BodyAnswer answer, @Nullable String words, Instant at) {}
}

package org.yousaid.suggestion.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/**
 * What a body is asked: the suggestion's words and where it is about, and nothing of who suggested it.
 *
 * @param name the body's name when it was asked
 * @param ask what the council asks of it, absent where the usual question does
 * @param ward code of the ward it is about
 * @param by the reviewer who referred it
 * @param answerBy the day by which it is asked to answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asked(
        ReceiverId receiver,
        String name,
        SealedContact contact,
        @Nullable SealedText title,
        SealedText text,
        @Nullable SealedText ask,
        @Nullable String ward,
        String by,
        LocalDate answerBy) {

    /** The same, at the address that the body has now. */
    public Asked at(SealedContact now) {
        return new Asked(receiver, name, now, title, text, ask, ward, by, answerBy);
    }
}

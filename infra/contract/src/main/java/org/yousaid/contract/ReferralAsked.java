package org.yousaid.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another body is asked to take up a suggestion, or asked again because it has not answered. It is told what was suggested
 * and where, and nothing of who suggested it.
 *
 * @param key the referral's aggregate id
 * @param reference of the suggestion
 * @param round which referral of this suggestion it is, rising; answers are given within a round
 * @param number how often the body was asked before in this round, 0 when it is asked first
 * @param receiver the body's name
 * @param sealedContact how it is reached
 * @param sealedAsk what the council asks of it; absent where the usual question does
 * @param ward name of the ward it is about, where one is known
 * @param answerBy the day by which it is asked to answer, as ISO 8601 has days
 */
public record ReferralAsked(
        String key,
        String reference,
        int round,
        int number,
        String receiver,
        String sealedContact,
        @Nullable String sealedTitle,
        String sealedText,
        @Nullable String sealedAsk,
        @Nullable String ward,
        String answerBy,
        Instant at)
        implements Message {}

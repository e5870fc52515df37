package org.yousaid.suggestion.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/** What happened to a suggestion's referrals. Words and contacts stand here as ciphertext only. */
public sealed interface ReferralEvent {

    ReferralId id();

    /** Which referral of the suggestion this is about. */
    int round();

    /**
     * A body was asked.
     *
     * @param chaseAt when it is asked again, unless it has answered
     */
    record SuggestionReferred(ReferralId id, int round, Asked asked, Instant chaseAt, Instant at)
            implements ReferralEvent {}

    /**
     * The body had not answered, and was asked again.
     *
     * @param number how often by now, from 1
     * @param nextAt when it is looked at again
     */
    record BodyChased(ReferralId id, int round, Asked asked, int number, Instant nextAt, Instant at)
            implements ReferralEvent {}

    /** The body was asked often enough; now it is the reviewer's to say something. */
    record BodyStayedSilent(ReferralId id, int round, Asked asked, Instant at) implements ReferralEvent {}

    /** The body said something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyAnswered(
            ReferralId id,
            int round,
            Asked asked,
            BodyAnswer answer,
            @Nullable SealedText words,
            Instant at) implements ReferralEvent {}

    /** Everybody may read the body's last words. */
    record WordsReleased(ReferralId id, int round, String by, Instant at) implements ReferralEvent {}

    /** The council took it back or closed it; the body is asked nothing more. */
    record ReferralEnded(ReferralId id, int round, Instant at) implements ReferralEvent {}
}

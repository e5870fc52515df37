package org.yousaid.suggestion.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** Id of what is known of a suggestion's referrals, one after the other: {@code referral-} and its reference. */
public record ReferralId(@JsonValue String value) {

    private static final String KIND = "referral-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReferralId {
        if (!value.startsWith(KIND)) {
            throw new IllegalArgumentException("Not the id of a referral");
        }
    }

    public static ReferralId of(SuggestionId suggestion) {
        return new ReferralId(KIND + suggestion.reference().value());
    }

    /** What was referred. */
    public SuggestionId suggestion() {
        return SuggestionId.of(new Reference(value.substring(KIND.length())));
    }

    /** What the token in a link of this round is made of. */
    public String inRound(int round) {
        return value + "/" + round;
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.yousaid.suggestion.referral.policy;

/** What the policies of this feature have in common. */
final class ReferralPolicies {

    /** Sends commands: never replayed. */
    static final String GROUP = "policies-referral";

    private ReferralPolicies() {}
}

package org.yousaid.suggestion.opportunity.policy;

/** What the policies of this feature have in common. */
final class OpportunityPolicies {

    /** Sends commands: never replayed. */
    static final String GROUP = "policies-opportunity";

    private OpportunityPolicies() {}
}

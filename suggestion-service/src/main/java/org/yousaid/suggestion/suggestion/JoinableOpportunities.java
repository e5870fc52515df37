package org.yousaid.suggestion.suggestion;

/** Knows which opportunities a suggestion can be joined to. */
public interface JoinableOpportunities {

    /** Whether there is such an opportunity, and it has not come to its end. */
    boolean takesIn(OpportunityId id);
}

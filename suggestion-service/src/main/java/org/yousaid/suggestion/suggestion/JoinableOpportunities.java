package org.yousaid.suggestion.suggestion;

import java.util.Optional;

/** Knows which opportunities a suggestion can be joined to. */
public interface JoinableOpportunities {

    /** Whether there is such an opportunity, and it has not come to its end. */
    boolean takesIn(OpportunityId id);

    /** The part of the council whose work it is, as its current document says. */
    Optional<String> serviceOf(OpportunityId id);
}

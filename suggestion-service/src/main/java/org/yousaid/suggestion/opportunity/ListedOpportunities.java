package org.yousaid.suggestion.opportunity;

import java.util.List;

/** All opportunities in the order of their last changes, for those who index them in memory. */
public interface ListedOpportunities {

    /** The processing group that lists them. Once it was rebuilt, the same places may say something else. */
    String GROUP = "projections-listing";

    /** Those that changed behind a place, in the order of the places. */
    List<ListedOpportunity> after(long place, int limit);
}

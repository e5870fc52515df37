package org.yousaid.suggestion.search.read;

import java.util.List;
import java.util.function.Consumer;
import org.yousaid.suggestion.opportunity.ListedOpportunities;
import org.yousaid.suggestion.opportunity.ListedOpportunity;

/** How far the index has read in the opportunities. */
final class OpportunityTail {

    private static final int AT_ONCE = 1_000;

    private final ListedOpportunities opportunities;
    private final Consumer<ListedOpportunity> reader;
    private long reached = -1;

    OpportunityTail(ListedOpportunities opportunities, Consumer<ListedOpportunity> reader) {
        this.opportunities = opportunities;
        this.reader = reader;
    }

    synchronized void readOn() {
        List<ListedOpportunity> fresh = opportunities.after(reached, AT_ONCE);
        while (!fresh.isEmpty()) {
            fresh.forEach(reader);
            reached = fresh.getLast().place();
            fresh = opportunities.after(reached, AT_ONCE);
        }
    }

    /** The places do not say the same any more. */
    synchronized void startOver(Runnable clear) {
        clear.run();
        reached = -1;
    }
}

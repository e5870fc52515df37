package org.yousaid.suggestion.opportunity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** Finds opportunities. */
public interface Opportunities {

    /** The opportunity with all that was acknowledged about it, for which this waits up to two seconds. */
    Optional<OpportunityView> find(OpportunityId id);

    /** Some of them, the newest first. */
    Page page(Wanted wanted, @Nullable String after, int limit);

    /** Its suggestions by their ids, from behind one of them. */
    List<SuggestionId> suggestions(OpportunityId id, @Nullable SuggestionId after, int limit);

    /** Service areas that are used, and owners. */
    List<String> serviceAreas();

    List<String> owners();

    /**
     * Which ones.
     *
     * @param openOnly without those that are kept back
     */
    record Wanted(
            @Nullable OpportunityStatus status,
            @Nullable String serviceArea,
            @Nullable String owner,
            boolean openOnly) {}

    /**
     * One page.
     *
     * @param next where it ended, absent when it was the last
     */
    record Page(
            List<OpportunityView> opportunities, @Nullable String next) {
        public Page {
            opportunities = List.copyOf(opportunities);
        }
    }
}

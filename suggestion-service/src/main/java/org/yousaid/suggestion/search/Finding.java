package org.yousaid.suggestion.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.wording.WordedSuggestion;

/** Something that was found. */
public sealed interface Finding {

    /**
     * One idea.
     *
     * @param service the service area of the opportunity it is in, where that is public
     */
    record OfSuggestion(
            WordedSuggestion suggestion, @Nullable String service) implements Finding {}

    /**
     * What the council could do.
     *
     * @param wards those that its public suggestions are about
     */
    record OfOpportunity(ListedOpportunity opportunity, List<String> wards) implements Finding {

        public OfOpportunity {
            wards = List.copyOf(wards);
        }
    }
}

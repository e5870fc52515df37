package org.yousaid.suggestion.search.read;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.wording.WordedSuggestion;

/**
 * Something that can be found.
 *
 * @param id of the suggestion or opportunity
 * @param stands id of a suggestion's stage, name of an opportunity's status
 * @param wards what it is about; an opportunity may be about many
 * @param opportunity the one it is in, or is
 * @param at what its place in time is: when it was received or begun
 */
record Entry(
        Kind kind,
        String id,
        String title,
        String text,
        String stands,
        Set<String> wards,
        @Nullable OpportunityId opportunity,
        Instant at) {

    Entry {
        wards = Set.copyOf(wards);
    }

    static Entry of(WordedSuggestion suggestion) {
        return new Entry(
                Kind.SUGGESTION,
                suggestion.id().value(),
                suggestion.shownTitle(),
                suggestion.text(),
                suggestion.stage(),
                Optional.ofNullable(suggestion.ward()).map(Set::of).orElseGet(Set::of),
                suggestion.opportunity(),
                suggestion.receivedAt());
    }

    static Entry of(ListedOpportunity opportunity, Collection<String> wards) {
        return new Entry(
                Kind.OPPORTUNITY,
                opportunity.id().value(),
                opportunity.title(),
                opportunity.summary(),
                opportunity.status().name(),
                Set.copyOf(wards),
                opportunity.id(),
                opportunity.begunAt());
    }

    @Override
    public String toString() {
        return id;
    }
}

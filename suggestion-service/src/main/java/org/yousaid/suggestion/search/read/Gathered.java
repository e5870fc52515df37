package org.yousaid.suggestion.search.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;

/**
 * The opportunities in the index, and where their suggestions are about: an opportunity is found under each ward of a
 * public suggestion in it. Opportunities that are kept back are not there. Thread-safe.
 */
final class Gathered {

    private final SearchIndex index;
    private final Map<OpportunityId, ListedOpportunity> opportunities = new HashMap<>();
    /** Of public suggestions that have a ward and an opportunity. */
    private final Map<SuggestionId, Place> places = new HashMap<>();

    private final Map<OpportunityId, TreeMap<String, Integer>> wards = new HashMap<>();

    Gathered(SearchIndex index) {
        this.index = index;
    }

    private record Place(OpportunityId opportunity, String ward) {}

    synchronized void put(ListedOpportunity opportunity) {
        if (opportunity.open()) {
            opportunities.put(opportunity.id(), opportunity);
            index.put(Entry.of(opportunity, wards(opportunity.id())));
        } else {
            opportunities.remove(opportunity.id());
            index.remove(opportunity.id().value());
        }
    }

    synchronized void put(WordedSuggestion suggestion) {
        @Nullable
        Place now = suggestion.opportunity() == null || suggestion.ward() == null
                ? null
                : new Place(suggestion.opportunity(), suggestion.ward());
        move(suggestion.id(), now);
    }

    synchronized void remove(SuggestionId suggestion) {
        move(suggestion, null);
    }

    synchronized void clearOpportunities() {
        opportunities.clear();
        index.clear(Kind.OPPORTUNITY);
    }

    synchronized void clearSuggestions() {
        Set<OpportunityId> had = new HashSet<>(wards.keySet());
        places.clear();
        wards.clear();
        had.forEach(this::indexAnew);
    }

    synchronized Optional<ListedOpportunity> opportunity(OpportunityId id) {
        return Optional.ofNullable(opportunities.get(id));
    }

    /** The wards of its public suggestions. */
    synchronized List<String> wards(OpportunityId id) {
        TreeMap<String, Integer> counts = wards.get(id);
        return counts == null ? List.of() : List.copyOf(counts.keySet());
    }

    /** Those that have this service area. */
    synchronized Set<String> ofService(String service) {
        Set<String> found = new HashSet<>();
        for (ListedOpportunity opportunity : opportunities.values()) {
            if (plain(opportunity.serviceArea()).equals(plain(service))) {
                found.add(opportunity.id().value());
            }
        }
        return found;
    }

    /** Every service area once, whoever wrote it in what case. */
    synchronized List<String> services() {
        Map<String, String> names = new TreeMap<>();
        opportunities
                .values()
                .forEach(opportunity -> names.merge(
                        plain(opportunity.serviceArea()),
                        opportunity.serviceArea(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return List.copyOf(names.values());
    }

    private void move(SuggestionId suggestion, @Nullable Place now) {
        @Nullable Place before = now == null ? places.remove(suggestion) : places.put(suggestion, now);
        if (before != null && !before.equals(now)) {
            count(before, -1);
        }
        if (now != null && !now.equals(before)) {
            count(now, 1);
        }
    }

    private void count(Place place, int more) {
        TreeMap<String, Integer> counts = wards.computeIfAbsent(place.opportunity(), _ -> new TreeMap<>());
        boolean there = counts.containsKey(place.ward());
        @Nullable Integer now = counts.merge(place.ward(), more, (one, other) -> one + other == 0 ? null : one + other);
        if (counts.isEmpty()) {
            wards.remove(place.opportunity());
        }
        if (there != (now != null)) {
            indexAnew(place.opportunity());
        }
    }

    private void indexAnew(OpportunityId id) {
        opportunity(id).ifPresent(opportunity -> index.put(Entry.of(opportunity, wards(id))));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.UK);
    }
}

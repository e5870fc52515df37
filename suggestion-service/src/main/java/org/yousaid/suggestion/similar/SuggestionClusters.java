package org.yousaid.suggestion.similar;

import java.util.List;
import java.util.Map;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** Finds open suggestions that ask for nearly the same, to be gathered into one opportunity. */
public interface SuggestionClusters {

    /** The groups there are now, of two suggestions and more, the largest first. */
    List<Cluster> clusters(int limit);

    /**
     * A group of open suggestions. All of them are similar to the one in its middle, not necessarily to one another.
     *
     * @param suggestions that in the middle, then the others, the most similar first
     * @param byWard how many there are in each ward, the most first
     * @param withoutWard how many name no ward
     */
    record Cluster(List<SuggestionId> suggestions, Map<String, Integer> byWard, int withoutWard) {

        public Cluster {
            suggestions = List.copyOf(suggestions);
            if (suggestions.isEmpty()) {
                throw new IllegalArgumentException("A cluster has a suggestion in its middle");
            }
        }

        public SuggestionId middle() {
            return suggestions.getFirst();
        }

        public int size() {
            return suggestions.size();
        }
    }
}

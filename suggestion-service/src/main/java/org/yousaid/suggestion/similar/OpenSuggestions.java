package org.yousaid.suggestion.similar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.similarity.Nearest;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.similar.SuggestionClusters.Cluster;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;

/**
 * The open suggestions of this instance and which of them are alike. Each is compared once, when it comes. Groups are stars:
 * the one with the most neighbours takes them, then the next of what is left; so a group has one in its middle that shows
 * what it is about, and chains of ever less similar ones do not grow together.
 */
final class OpenSuggestions {

    private static final int MOST_NEIGHBOURS = 50;

    private final double alikeFrom;
    private final int most;
    private final SimilarTexts texts;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> neighbours = new HashMap<>();
    private final Queue<String> uncompared = new ArrayDeque<>();

    /**
     * @param alikeFrom similarity, 0 to 1, from which two are neighbours
     * @param most how many are compared, the latest
     */
    OpenSuggestions(double alikeFrom, int most) {
        this.alikeFrom = alikeFrom;
        this.texts = new SimilarTexts(most);
        this.most = most;
    }

    private record Open(@Nullable String ward, Passage passage, TextVector vector) {}

    synchronized void put(long place, WordedSuggestion suggestion, TextVector vector) {
        String id = suggestion.id().value();
        if (open.containsKey(id)) {
            return;
        }
        String title = suggestion.title() == null ? "" : suggestion.title();
        Passage passage = new Passage(title, suggestion.text());
        texts.put(id, place, passage, vector);
        open.put(id, new Open(suggestion.ward(), passage, vector));
        uncompared.add(id);
        if (open.size() > most) {
            remove(open.keySet().iterator().next());
        }
    }

    synchronized void remove(String id) {
        texts.remove(id, Long.MAX_VALUE);
        open.remove(id);
        Map<String, Double> alike = neighbours.remove(id);
        if (alike != null) {
            alike.keySet()
                    .forEach(other ->
                            Objects.requireNonNull(neighbours.get(other)).remove(id));
        }
    }

    /** Compares some of those that came since. */
    synchronized void compare(int some) {
        for (int i = 0; i < some && !uncompared.isEmpty(); i++) {
            String id = uncompared.remove();
            Open suggestion = open.get(id);
            if (suggestion != null) {
                texts.nearest(suggestion.passage(), suggestion.vector(), MOST_NEIGHBOURS).stream()
                        .filter(found ->
                                found.similarity() >= alikeFrom && !found.id().equals(id))
                        .forEach(found -> link(id, found));
            }
        }
    }

    private void link(String id, Nearest other) {
        neighbours.computeIfAbsent(id, _ -> new HashMap<>()).merge(other.id(), other.similarity(), Math::max);
        neighbours.computeIfAbsent(other.id(), _ -> new HashMap<>()).merge(id, other.similarity(), Math::max);
    }

    synchronized List<Cluster> clusters(int limit) {
        compare(Integer.MAX_VALUE);
        List<String> byNeighbours = neighbours.keySet().stream()
                .sorted(Comparator.comparingInt((String id) -> alike(id).size())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<String> taken = new HashSet<>();
        List<Cluster> clusters = new ArrayList<>();
        for (String middle : byNeighbours) {
            if (!taken.contains(middle)) {
                List<String> members = star(middle, taken);
                if (members.size() > 1) {
                    taken.addAll(members);
                    clusters.add(cluster(members));
                }
            }
        }
        clusters.sort(Comparator.comparingInt(Cluster::size).reversed());
        return clusters.stream().limit(limit).toList();
    }

    private List<String> star(String middle, Set<String> taken) {
        List<String> members = new ArrayList<>();
        members.add(middle);
        alike(middle).entrySet().stream()
                .filter(entry -> !taken.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> members.add(entry.getKey()));
        return members;
    }

    private Map<String, Double> alike(String id) {
        return neighbours.getOrDefault(id, Map.of());
    }

    private Cluster cluster(List<String> members) {
        Map<String, Integer> counted = new HashMap<>();
        int withoutWard = 0;
        for (String id : members) {
            String ward = Objects.requireNonNull(open.get(id)).ward();
            if (ward == null) {
                withoutWard++;
            } else {
                counted.merge(ward, 1, Integer::sum);
            }
        }
        Map<String, Integer> byWard = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> byWard.put(entry.getKey(), entry.getValue()));
        return new Cluster(members.stream().map(SuggestionId::new).toList(), byWard, withoutWard);
    }
}

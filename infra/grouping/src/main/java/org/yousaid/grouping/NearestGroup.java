package org.yousaid.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Knows of some groups what their texts speak of, and says to which of them a new text belongs. Each text is weighed by its
 * terms (rare ones count for more), each group by the mean of its texts; the nearest is the one at the smallest angle. Holds
 * terms of the texts in memory. For one thread at a time.
 */
public final class NearestGroup {

    /** Below this cosine a text belongs to none: nothing but common words is shared. */
    public static final double NEAR_ENOUGH = 0.12;

    private final Terms terms = new Terms();
    private final Map<String, Double> rarity;
    private final List<String> groups = new ArrayList<>();
    /** By term, how much it weighs in the groups that have it: a text is compared with those alone. */
    private final Map<String, List<Weight>> weights = new HashMap<>();

    private NearestGroup(Map<String, Double> rarity) {
        this.rarity = rarity;
    }

    private record Weight(int group, double of) {}

    /** Learns from texts by the id of their group. */
    public static NearestGroup of(Map<String, ? extends Collection<String>> texts) {
        Terms terms = new Terms();
        Map<String, List<List<String>>> read = new TreeMap<>();
        Map<String, Double> found = new HashMap<>();
        int all = 0;
        for (Map.Entry<String, ? extends Collection<String>> group : texts.entrySet()) {
            List<List<String>> ofGroup = new ArrayList<>();
            for (String text : group.getValue()) {
                List<String> words = terms.of(text);
                words.stream().distinct().forEach(word -> found.merge(word, 1.0, Double::sum));
                ofGroup.add(words);
                all++;
            }
            read.put(group.getKey(), ofGroup);
        }
        double count = all;
        found.replaceAll((_, in) -> Math.log(1 + count / in));
        NearestGroup nearest = new NearestGroup(found);
        read.forEach(nearest::add);
        return nearest;
    }

    private void add(String group, List<List<String>> texts) {
        int number = groups.size();
        groups.add(group);
        centre(texts)
                .forEach((term, weight) ->
                        weights.computeIfAbsent(term, _ -> new ArrayList<>()).add(new Weight(number, weight)));
    }

    private Map<String, Double> centre(List<List<String>> texts) {
        Map<String, Double> sum = new HashMap<>();
        texts.forEach(words -> weighed(words).forEach((word, weight) -> sum.merge(word, weight, Double::sum)));
        return ofLengthOne(sum);
    }

    private Map<String, Double> weighed(List<String> words) {
        Map<String, Double> weights = new HashMap<>();
        words.stream().filter(rarity::containsKey).forEach(word -> weights.merge(word, 1.0, Double::sum));
        weights.replaceAll((word, times) -> (1 + Math.log(times)) * rarity.getOrDefault(word, 0.0));
        return ofLengthOne(weights);
    }

    private static Map<String, Double> ofLengthOne(Map<String, Double> vector) {
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        if (length > 0) {
            vector.replaceAll((_, weight) -> weight / length);
        }
        return vector;
    }

    /** The group that a text belongs to; empty when it is near none. */
    public Optional<String> to(String text) {
        double[] near = new double[groups.size()];
        weighed(terms.of(text))
                .forEach((term, weight) ->
                        weights.getOrDefault(term, List.of()).forEach(in -> near[in.group()] += weight * in.of()));
        int best = -1;
        for (int group = 0; group < near.length; group++) {
            if (near[group] >= NEAR_ENOUGH && (best < 0 || near[group] > near[best])) {
                best = group;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(groups.get(best));
    }
}

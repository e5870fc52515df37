package org.yousaid.consultation.weighting;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One way in which respondents are grouped, and how large each group is in the population. Respondents come in classes: all
 * of a class are in the same group.
 *
 * <p>Respondents whose group is not known, or for whose group there is no figure, keep the share they have: nothing is
 * known about who they should be. A group of the population that nobody answered from cannot be made up by weights; the
 * others share what is left.
 */
public final class Margin {

    private final List<@Nullable String> groups;
    private final List<Long> sizes;
    private final SortedMap<String, Double> targets;

    /**
     * @param groups of each class, null where it is not known
     * @param sizes how many respondents are in each class
     * @param people how many there are in each group of the population
     */
    public Margin(List<@Nullable String> groups, List<Long> sizes, Map<String, Long> people) {
        if (groups.size() != sizes.size()) {
            throw new IllegalArgumentException("Every class has a group and a size");
        }
        this.groups = Collections.unmodifiableList(groups);
        this.sizes = List.copyOf(sizes);
        SortedMap<String, Long> heard = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            if (group != null && sizes.get(i) > 0 && people.getOrDefault(group, 0L) > 0) {
                heard.merge(group, sizes.get(i), Long::sum);
            }
        }
        targets = targets(people, heard);
    }

    private static SortedMap<String, Double> targets(Map<String, Long> people, SortedMap<String, Long> heard) {
        long known = heard.values().stream().mapToLong(Long::longValue).sum();
        double whole = heard.keySet().stream()
                .mapToLong(group -> people.getOrDefault(group, 0L))
                .sum();
        SortedMap<String, Double> targets = new TreeMap<>();
        heard.keySet().forEach(group -> targets.put(group, known * people.getOrDefault(group, 0L) / whole));
        return targets;
    }

    int classes() {
        return groups.size();
    }

    /**
     * Scales the weights so that each group has the sum it should have.
     *
     * @return the largest factor that was needed, or its inverse where that is larger; 1 where all was right
     */
    double fit(double[] weights) {
        SortedMap<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            String group = groups.get(i);
            if (group != null && targets.containsKey(group)) {
                sums.merge(group, sizes.get(i) * weights[i], Double::sum);
            }
        }
        double furthest = 1;
        SortedMap<String, Double> factors = new TreeMap<>();
        for (Map.Entry<String, Double> sum : sums.entrySet()) {
            double factor = Objects.requireNonNull(targets.get(sum.getKey())) / sum.getValue();
            factors.put(sum.getKey(), factor);
            furthest = Math.max(furthest, Math.max(factor, 1 / factor));
        }
        for (int i = 0; i < weights.length; i++) {
            String group = groups.get(i);
            weights[i] *= group == null ? 1 : factors.getOrDefault(group, 1.0);
        }
        return furthest;
    }
}

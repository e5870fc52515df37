package org.yousaid.consultation.weighting;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One way in which respondents are grouped, and how large each group is in the population.
 *
 * <p>Respondents whose group is not known, or for whose group there is no figure, keep the share they have: nothing is
 * known about who they should be. A group of the population that nobody answered from cannot be made up by weights; the
 * others share what is left, and {@link #unheard} names it.
 */
public final class Margin {

    private final List<@Nullable String> groups;
    private final Map<String, Double> targets;
    private final SortedSet<String> unheard;

    /**
     * @param groups of each respondent, null where it is not known
     * @param people how many there are in each group of the population
     */
    public Margin(List<@Nullable String> groups, Map<String, Long> people) {
        this.groups = Collections.unmodifiableList(groups);
        Map<String, Long> heard = new HashMap<>();
        long known = 0;
        for (String group : groups) {
            if (group != null && people.getOrDefault(group, 0L) > 0) {
                heard.merge(group, 1L, Long::sum);
                known++;
            }
        }
        unheard = new TreeSet<>(people.keySet());
        unheard.removeIf(group -> Objects.requireNonNull(people.get(group)) == 0 || heard.containsKey(group));
        targets = targets(people, heard, known);
    }

    private static Map<String, Double> targets(Map<String, Long> people, Map<String, Long> heard, long known) {
        double whole = heard.keySet().stream()
                .mapToLong(group -> people.getOrDefault(group, 0L))
                .sum();
        Map<String, Double> targets = new HashMap<>();
        heard.keySet().forEach(group -> targets.put(group, known * people.getOrDefault(group, 0L) / whole));
        return targets;
    }

    /** Groups that people live in and nobody answered from, in the order of their names. */
    public SortedSet<String> unheard() {
        return Collections.unmodifiableSortedSet(unheard);
    }

    /** Whether anything is known that weights could be made of. */
    public boolean saysSomething() {
        return !targets.isEmpty();
    }

    int respondents() {
        return groups.size();
    }

    /**
     * Scales the weights so that each group has the sum it should have.
     *
     * @return the largest factor that was needed, or its inverse where that is larger; 1 where all was right
     */
    double fit(double[] weights) {
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            String group = groups.get(i);
            if (group != null && targets.containsKey(group)) {
                sums.merge(group, weights[i], Double::sum);
            }
        }
        double furthest = 1;
        Map<String, Double> factors = new HashMap<>();
        for (Map.Entry<String, Double> sum : sums.entrySet()) {
            double factor = targets.getOrDefault(sum.getKey(), 0.0) / sum.getValue();
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

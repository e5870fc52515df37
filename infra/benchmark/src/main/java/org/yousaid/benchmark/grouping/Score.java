package org.yousaid.benchmark.grouping;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups agree with what is known to belong together, over all pairs of texts. A pair counts as found when both are
 * in one group; texts may be in several groups or in none.
 *
 * @param found pairs that belong together and are in one group
 * @param wrong pairs that are in one group and do not belong together
 * @param missed pairs that belong together and are in no group together
 * @param apart all other pairs
 */
public record Score(long found, long wrong, long missed, long apart) {

    /** Compares groups of ids with the cluster of each id. */
    public static Score of(Collection<? extends Collection<String>> groups, Map<String, String> cluster) {
        Map<String, Set<Integer>> in = new HashMap<>();
        int number = 0;
        for (Collection<String> group : groups) {
            for (String id : group) {
                in.computeIfAbsent(id, _ -> new HashSet<>()).add(number);
            }
            number++;
        }
        List<String> ids = cluster.keySet().stream().sorted().toList();
        long[] pairs = new long[4];
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                String first = ids.get(one);
                String second = ids.get(other);
                boolean same = cluster.getOrDefault(first, first).equals(cluster.getOrDefault(second, second));
                boolean together =
                        !Collections.disjoint(in.getOrDefault(first, Set.of()), in.getOrDefault(second, Set.of()));
                pairs[together ? (same ? 0 : 1) : (same ? 2 : 3)]++;
            }
        }
        return new Score(pairs[0], pairs[1], pairs[2], pairs[3]);
    }

    /** Of the pairs in one group, the share that belongs together. */
    public double precision() {
        return found + wrong == 0 ? 0 : (double) found / (found + wrong);
    }

    /** Of the pairs that belong together, the share in one group. */
    public double recall() {
        return found + missed == 0 ? 0 : (double) found / (found + missed);
    }

    /** The harmonic mean of the two. */
    public double f1() {
        return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    /** Pairwise agreement without what chance would bring: the adjusted Rand index, where no text is in two groups. */
    public double adjustedRand() {
        double all = (double) found + wrong + missed + apart;
        double together = found + wrong;
        double same = found + missed;
        double chance = all == 0 ? 0 : together * same / all;
        double most = (together + same) / 2;
        return most == chance ? 0 : (found - chance) / (most - chance);
    }
}

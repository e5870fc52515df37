package org.yousaid.consultation.suppression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups are hidden whole, because so few people are in them. One hidden group alone would follow from the total, so
 * the next smallest ones join it until the total of the hidden leaves it open whether any of them is small.
 *
 * @param smallest numbers below this one, except 0, are small
 * @param least how many people are at least in a group that is hidden, as everybody knows
 */
public record SmallGroups(int smallest, long least) {

    /** Groups that are named where they are hidden: everybody knows that somebody is in them. */
    public static SmallGroups named(int smallest) {
        return new SmallGroups(smallest, 1);
    }

    /** Groups of which nobody knows whether anyone is in them. */
    public static SmallGroups unnamed(int smallest) {
        return new SmallGroups(smallest, 0);
    }

    /** Whether this many is few enough to be hidden. */
    public boolean isSmall(long count) {
        return count > 0 && count < smallest;
    }

    /**
     * The groups to hide, those that are hidden anyway among them.
     *
     * @param sizes how many people are in each group
     * @param anyway groups that nothing is shown of for another reason
     */
    public Set<String> hidden(Map<String, Long> sizes, Set<String> anyway) {
        Set<String> hidden = new TreeSet<>(anyway);
        sizes.forEach((group, size) -> {
            if (isSmall(size)) {
                hidden.add(group);
            }
        });
        Deque<String> next = new ArrayDeque<>(sizes.entrySet().stream()
                .filter(group -> group.getValue() >= smallest && !hidden.contains(group.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
        while (!next.isEmpty() && !leavesOpen(sizes, hidden)) {
            hidden.add(next.remove());
        }
        return hidden;
    }

    /** Whether each of the hidden could hold so many that it would not be small. */
    private boolean leavesOpen(Map<String, Long> sizes, Set<String> hidden) {
        long together = hidden.stream()
                .mapToLong(group -> sizes.getOrDefault(group, 0L))
                .sum();
        return together == 0 || (hidden.size() > 1 && together - (hidden.size() - 1) * least >= smallest);
    }
}

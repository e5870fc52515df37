package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether rounded weighted shares leave every small number open that a breakdown hides. A weighted share is one more equation
 * about the numbers of the groups, so it could give away what their totals do not.
 *
 * <p>A small hidden number is safe when people can be exchanged, in thought, until it is not small any more, and every
 * rounded share stays what it is: somebody of its group takes the answer instead of another hidden one, and somebody of a
 * second group the other way round, so that neither the totals nor the sizes of the groups change. All that moves is the
 * weighted sum, by the difference of the weights of the two groups.
 */
final class WeightedLeeway {

    private static final String NONE = "";

    private final WeightedTable table;
    private final boolean exclusive;
    private final List<Group> groups;
    private final int smallest;

    /**
     * One group of which some is shown.
     *
     * @param weight what somebody of it counts on average
     * @param base how many of it answered
     * @param marks how many cells they are in, all of them together
     * @param hidden the numbers that are not shown
     */
    record Group(double weight, long base, long marks, Map<String, Long> hidden) {

        Group {
            hidden = Collections.unmodifiableMap(new TreeMap<>(hidden));
        }
    }

    /**
     * @param exclusive whether everybody is in one cell
     * @param smallest numbers below this one, except 0, are small
     */
    WeightedLeeway(WeightedTable table, boolean exclusive, List<Group> groups, int smallest) {
        this.table = table;
        this.exclusive = exclusive;
        this.groups = List.copyOf(groups);
        this.smallest = smallest;
    }

    /** Whether shares that are rounded to so many per cent do. */
    boolean leavesOpen(int step) {
        for (int group = 0; group < groups.size(); group++) {
            for (Map.Entry<String, Long> hidden : groups.get(group).hidden().entrySet()) {
                boolean isSmall = hidden.getValue() > 0 && hidden.getValue() < smallest;
                if (isSmall && !new Exchange(group, hidden.getKey(), step).succeeds(hidden.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One small number that is made larger, person by person. */
    private final class Exchange {

        private final int group;
        private final String cell;
        private final int step;
        private final List<Map<String, Long>> numbers = new ArrayList<>();
        private final List<Long> marks = new ArrayList<>();
        private final Map<String, Double> sums = new HashMap<>(table.sums());

        Exchange(int group, String cell, int step) {
            this.group = group;
            this.cell = cell;
            this.step = step;
            groups.forEach(one -> {
                numbers.add(new HashMap<>(one.hidden()));
                marks.add(one.marks());
            });
        }

        /** Whether it can be higher by at least two, and not small any more. */
        boolean succeeds(long number) {
            for (long more = Math.max(smallest, number + 2) - number; more > 0; more--) {
                if (!one()) {
                    return false;
                }
            }
            return true;
        }

        private boolean one() {
            List<Integer> others = new ArrayList<>();
            for (int other = 0; other < groups.size(); other++) {
                if (other != group && left(other, cell) > 0) {
                    others.add(other);
                }
            }
            others.sort(Comparator.comparingDouble(other -> Math.abs(difference(other))));
            for (int other : others) {
                Optional<String> against = against(other);
                if (against.isPresent()) {
                    exchange(other, against.get());
                    return true;
                }
            }
            return false;
        }

        private double difference(int other) {
            return groups.get(group).weight() - groups.get(other).weight();
        }

        private long left(int of, String in) {
            return Objects.requireNonNullElse(numbers.get(of).get(in), 0L);
        }

        /** The answer that goes the other way; none is needed where people may have more answers and fewer. */
        private Optional<String> against(int other) {
            double difference = difference(other);
            if (!stays(cell, difference) || !canAdd(group, cell)) {
                return Optional.empty();
            }
            if (!exclusive && marks.get(other) - 1 >= groups.get(other).base()) {
                return Optional.of(NONE);
            }
            return numbers.get(group).keySet().stream()
                    .filter(answer -> !answer.equals(cell) && left(group, answer) > 0)
                    .filter(answer -> numbers.get(other).containsKey(answer) && canAdd(other, answer))
                    .filter(answer -> stays(answer, -difference))
                    .findFirst();
        }

        private boolean canAdd(int of, String in) {
            return exclusive || left(of, in) < groups.get(of).base();
        }

        private boolean stays(String in, double more) {
            double sum = Objects.requireNonNull(sums.get(in));
            return table.rounded(sum + more, step) == table.share(in, step);
        }

        private void exchange(int other, String against) {
            double difference = difference(other);
            move(group, cell, 1);
            move(other, cell, -1);
            sums.merge(cell, difference, Double::sum);
            if (against.equals(NONE)) {
                marks.set(group, marks.get(group) + 1);
                marks.set(other, marks.get(other) - 1);
            } else {
                move(group, against, -1);
                move(other, against, 1);
                sums.merge(against, -difference, Double::sum);
            }
        }

        private void move(int of, String in, long people) {
            numbers.get(of).merge(in, people, Long::sum);
        }
    }
}

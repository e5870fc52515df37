package org.yousaid.benchmark.measure;

import java.util.List;
import java.util.stream.IntStream;

/** One value a round. */
public record Series(List<Double> values) {

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A series of nothing");
        }
    }

    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Each round's value by the other's of the same round: what disturbed a round disturbed both. */
    public Series by(Series other) {
        return new Series(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }
}

package org.yousaid.notification.performance.read;

import java.util.Map;
import java.util.TreeMap;

/** Numbers by name; a number that is nothing is left out. */
record Tally(Map<String, Long> numbers) {

    static final Tally NOTHING = new Tally(Map.of());

    Tally {
        numbers = Map.copyOf(numbers);
    }

    long get(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    /** The sum of those whose name begins so. */
    long sum(String prefix) {
        return numbers.entrySet().stream()
                .filter(number -> number.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    Tally plus(Tally other) {
        return with(other, 1);
    }

    Tally minus(Tally other) {
        return with(other, -1);
    }

    private Tally with(Tally other, int times) {
        Map<String, Long> sum = new TreeMap<>(numbers);
        other.numbers.forEach((name, number) -> sum.merge(name, times * number, Long::sum));
        sum.values().removeIf(number -> number == 0);
        return new Tally(sum);
    }

    boolean isNothing() {
        return numbers.isEmpty();
    }
}

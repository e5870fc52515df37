package org.yousaid.local.faults;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What citizens met on the way. */
final class Tally {

    final AtomicInteger acknowledged = new AtomicInteger();
    final LongAdder repeats = new LongAdder();
    final LongAdder repeatsDifferent = new LongAdder();
    final LongAdder withoutRetryAfter = new LongAdder();
    final AtomicInteger unanswered = new AtomicInteger();

    private final AtomicLong longestRefusal = new AtomicLong();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Map<String, String> examples = new ConcurrentSkipListMap<>();

    /** A status, or the kind of a failure to get one. */
    void saw(String outcome) {
        outcomes.computeIfAbsent(outcome, name -> new LongAdder()).increment();
    }

    /** Keeps the first of each kind. */
    void example(String kind, String text) {
        examples.putIfAbsent(kind, text);
    }

    void refusedAfter(Duration time) {
        longestRefusal.accumulateAndGet(time.toMillis(), Math::max);
    }

    long longestRefusalMillis() {
        return longestRefusal.get();
    }

    Map<String, Long> outcomes() {
        Map<String, Long> sums = new TreeMap<>();
        outcomes.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }

    Map<String, String> examples() {
        return new TreeMap<>(examples);
    }
}

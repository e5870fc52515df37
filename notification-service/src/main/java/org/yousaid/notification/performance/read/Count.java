package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.performance.Figures;
import org.yousaid.notification.promise.Word;

/**
 * What was counted of some promises.
 *
 * @param ever all of them
 * @param notYet those whose day has not come: {@code due}, {@code inTime} and {@code interim}
 */
record Count(Tally ever, Tally notYet) {

    static final Count NOTHING = new Count(Tally.NOTHING, Tally.NOTHING);

    private static final String TOOK = "took.";

    Count plus(Count other) {
        return new Count(ever.plus(other.ever), notYet.plus(other.notYet));
    }

    long made() {
        return ever.get("made");
    }

    long fallenDue() {
        return ever.get("due") - notYet.get("due");
    }

    Figures figures(@Nullable Instant oldestOpen) {
        long inTime = ever.sum("inTime.");
        long late = ever.sum("late.");
        long keptOfDue = inTime - notYet.get("inTime");
        long byInterim = ever.get("inTime." + Word.INTERIM) - notYet.get("interim");
        NavigableMap<Long, Long> waits = waits();
        return new Figures(
                made(),
                inTime + late,
                inTime,
                late,
                ever.get("open") + ever.get("overdue"),
                ever.get("overdue"),
                ever.sum("cause."),
                ever.sum("released."),
                fallenDue(),
                share(keptOfDue, fallenDue()),
                share(keptOfDue - byInterim, fallenDue()),
                median(waits),
                ninetieth(waits),
                oldestOpen);
    }

    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** How many waited how long, in tenths of a day. */
    private NavigableMap<Long, Long> waits() {
        NavigableMap<Long, Long> waits = new TreeMap<>();
        ever.numbers().forEach((name, number) -> {
            if (name.startsWith(TOOK)) {
                waits.put(Long.valueOf(name.substring(TOOK.length())), number);
            }
        });
        return waits;
    }

    /** The middle one, or the mean of the two in the middle. */
    private static @Nullable Double median(NavigableMap<Long, Long> waits) {
        long all = all(waits);
        return all == 0 ? null : Math.round((nth(waits, (all + 1) / 2) + nth(waits, all / 2 + 1)) / 2.0) / 10.0;
    }

    /** The shortest wait that nine in ten did not exceed. */
    private static @Nullable Double ninetieth(NavigableMap<Long, Long> waits) {
        long all = all(waits);
        return all == 0 ? null : nth(waits, (9 * all + 9) / 10) / 10.0;
    }

    private static long all(NavigableMap<Long, Long> waits) {
        return waits.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The nth, from 1, of those in order. */
    private static long nth(NavigableMap<Long, Long> waits, long n) {
        long passed = 0;
        for (Map.Entry<Long, Long> wait : waits.entrySet()) {
            passed += wait.getValue();
            if (passed >= n) {
                return wait.getKey();
            }
        }
        throw new IllegalStateException("There is no number " + n + " of " + passed);
    }
}

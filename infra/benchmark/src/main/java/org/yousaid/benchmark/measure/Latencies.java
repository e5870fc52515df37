package org.yousaid.benchmark.measure;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How long single things took. */
public final class Latencies {

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of these durations in nanoseconds. */
    public static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("Latencies of nothing");
        }
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** The milliseconds within which this share of them ended. */
    public double millis(double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    public int count() {
        return sorted.length;
    }
}

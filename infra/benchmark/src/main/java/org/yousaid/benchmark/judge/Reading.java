package org.yousaid.benchmark.judge;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What one reader has met. Knows nothing of the store: only numbers and positions. */
public final class Reading {

    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final long SETTLED_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final long patienceNanos;
    private final BitSet met = new BitSet();
    private long distinct;
    private long meetings;
    private long doubled;
    private long disordered;
    private final Map<String, Long> newest = new HashMap<>();
    private long newestNanos;
    private long awaited = Long.MAX_VALUE;

    /** A reader that is given up when nothing comes for half a minute. */
    public Reading() {
        this(STALLED);
    }

    Reading(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /** The reader met an event of a store that has no order of positions. */
    public synchronized void meet(long entry) {
        int number = Math.toIntExact(entry);
        if (met.get(number)) {
            doubled++;
        } else {
            met.set(number);
            distinct++;
        }
        meetings++;
        newestNanos = System.nanoTime();
        // Waking whoever waits at each event would cost more than reading it, and be measured.
        if (distinct >= awaited) {
            notifyAll();
        }
    }

    /** The reader met an event at a position; within a lane, which is all or a key, positions must rise. */
    public synchronized void meet(long entry, String lane, long position) {
        Long before = newest.put(lane, position);
        if (before != null && position <= before) {
            disordered++;
        }
        meet(entry);
    }

    /**
     * Waits until so many different events were met, or nothing more comes.
     *
     * @return when the last of them came, as {@link System#nanoTime()}
     */
    public synchronized long await(long count) throws InterruptedException {
        awaited = count;
        long before = -1;
        while (distinct < count && meetings != before) {
            before = meetings;
            long end = System.nanoTime() + patienceNanos;
            while (distinct < count && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
            }
        }
        return newestNanos;
    }

    /** Holds what was met against what was acknowledged, once nothing more comes. */
    public Verdict judge(Entries entries) throws InterruptedException {
        await(entries.count());
        synchronized (this) {
            long before = -1;
            while (meetings != before) {
                before = meetings;
                TimeUnit.NANOSECONDS.timedWait(this, SETTLED_NANOS);
            }
            BitSet skipped = entries.copy();
            long n = skipped.cardinality();
            skipped.andNot(met);
            BitSet unasked = (BitSet) met.clone();
            unasked.andNot(entries.copy());
            return new Verdict(n, skipped.cardinality(), doubled, disordered, unasked.cardinality());
        }
    }
}

package org.yousaid.eventstore.deadletter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The failures that something was parked for in the last minute. One like them (the same exception, thrown at the same
 * line) parks at once what it meets, without further tries: a fault that meets a thousand events or messages would
 * otherwise hold everybody up for as long as a thousand times three tries take.
 */
public final class ParkedLately {

    private static final long LATELY = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 1000;

    private final LongSupplier nanos;
    private final Map<String, Long> parked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Remembers nothing yet.
     *
     * @param nanos a clock that never steps
     */
    public ParkedLately(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether something was parked for a failure like this one. */
    public synchronized boolean forOneLike(Throwable failure) {
        Long at = parked.get(likeness(failure));
        return at != null && nanos.getAsLong() - at < LATELY;
    }

    /** Remembers that something was parked for this failure. */
    public synchronized void note(Throwable failure) {
        parked.put(likeness(failure), nanos.getAsLong());
    }

    /** The kind of failure and where it was thrown. */
    private static String likeness(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}

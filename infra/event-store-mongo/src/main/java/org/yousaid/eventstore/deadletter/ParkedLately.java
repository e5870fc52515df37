package org.yousaid.eventstore.deadletter;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The failures that something was parked for in the last minute. One like them (the same exception, at the same
 * line of our code) parks at once what it meets, without further tries: a fault that meets a thousand events or messages would
 * otherwise hold everybody up for as long as a thousand times three tries take. A failure that tells no line of ours is
 * like no other: the line of a library says nothing about which fault it was, and a refusal has no line at all.
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
        return likeness(failure)
                .map(parked::get)
                .filter(at -> nanos.getAsLong() - at < LATELY)
                .isPresent();
    }

    /** Remembers that something was parked for this failure. */
    public synchronized void note(Throwable failure) {
        likeness(failure).ifPresent(likeness -> parked.put(likeness, nanos.getAsLong()));
    }

    /** The kind of failure and where our code was. */
    private static Optional<String> likeness(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(Reason::isOurs)
                .findFirst()
                .map(frame -> failure.getClass().getName() + " at " + frame);
    }
}

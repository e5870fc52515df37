package org.yousaid.eventstore.deadletter;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;

/**
 * Decides whether a failed event is tried again or parked. Throwing here fails the whole batch, which the processor
 * repeats after 1, 2, 4 … 60 seconds: that is how a failure that passes is waited for, and how any other is tried a few
 * times first. A failure like one that was parked in the last minute is parked at once, or a fault that meets a
 * thousand events would hold the group for an hour. A letter that fails in a replay always stays.
 */
final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** How often an event is tried before it is parked. */
    static final int ATTEMPTS = 3;

    private static final long ALIKE = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 1000;

    private final int attempts;
    private final LongSupplier nanos;
    private final Map<String, Integer> tries = remembering();
    private final Map<String, Long> parked = remembering();

    /**
     * @param nanos a clock that never steps
     */
    ParkingPolicy(int attempts, LongSupplier nanos) {
        this.attempts = attempts;
        this.nanos = nanos;
    }

    @Override
    public synchronized EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (letter instanceof StoredLetter) {
            return Decisions.requeue(cause);
        }
        String event = letter.message().getIdentifier();
        if (Transience.of(cause)) {
            throw again(cause);
        }
        int tried = tries.merge(event, 1, Integer::sum);
        if (tried < attempts && !wasParkedJustNow(cause)) {
            throw again(cause);
        }
        tries.remove(event);
        parked.put(likeness(cause), nanos.getAsLong());
        return Decisions.enqueue(cause);
    }

    private boolean wasParkedJustNow(Throwable cause) {
        Long at = parked.get(likeness(cause));
        return at != null && nanos.getAsLong() - at < ALIKE;
    }

    /** The kind of failure and where it was thrown. */
    private static String likeness(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static RuntimeException again(Throwable cause) {
        return cause instanceof RuntimeException failure ? failure : new TriedAgain(cause);
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** A checked failure on its way to the processor. */
    static final class TriedAgain extends RuntimeException {

        TriedAgain(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}

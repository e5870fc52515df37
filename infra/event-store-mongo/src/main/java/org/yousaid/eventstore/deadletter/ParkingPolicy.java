package org.yousaid.eventstore.deadletter;

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
 * times first, unless the like of it was {@linkplain ParkedLately parked lately}. A letter that fails in a replay always
 * stays.
 */
final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** How often an event is tried before it is parked. */
    static final int ATTEMPTS = 3;

    private static final int REMEMBERED = 1000;

    private final int attempts;
    private final ParkedLately parked;
    private final Map<String, Integer> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param nanos a clock that never steps
     */
    ParkingPolicy(int attempts, LongSupplier nanos) {
        this.attempts = attempts;
        this.parked = new ParkedLately(nanos);
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
        if (tried < attempts && !parked.forOneLike(cause)) {
            throw again(cause);
        }
        tries.remove(event);
        parked.note(cause);
        return Decisions.enqueue(cause);
    }

    private static RuntimeException again(Throwable cause) {
        return cause instanceof RuntimeException failure ? failure : new TriedAgain(cause);
    }

    /** A checked failure on its way to the processor. */
    static final class TriedAgain extends RuntimeException {

        TriedAgain(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}

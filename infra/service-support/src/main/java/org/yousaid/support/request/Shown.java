package org.yousaid.support.request;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Read-your-writes: waits a moment for a read model to show what was just acknowledged. */
public final class Shown {

    /** How long a reader may be kept waiting. */
    public static final Duration LONGEST = Duration.ofSeconds(2);

    private static final long FIRST_PAUSE = Duration.ofMillis(5).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(50).toNanos();

    private Shown() {}

    /** Looks until there is something or the limit has passed; the answer of the last look. */
    public static <T> Optional<T> within(Duration limit, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE;
        Optional<T> seen = look.get();
        while (seen.isEmpty()
                && System.nanoTime() - end < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
            seen = look.get();
        }
        return seen;
    }

    /** The same with the two seconds that readers of the API are promised. */
    public static <T> Optional<T> within(Supplier<Optional<T>> look) {
        return within(LONGEST, look);
    }
}

package org.yousaid.eventstore;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where the coordinator of a pooled processor runs. Axon's looks away for 100 ms each time its workers' buffers (1,024
 * events) are full, so that a processor which empties them in 20 ms stands idle for the other 80: about 10,000 events/s
 * at most. This one looks again after 5 ms. All other delays stay as they are.
 */
public final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    /** What Axon waits when it finds no space, and for nothing else. */
    private static final long NO_SPACE_MILLIS = 100;

    private static final long AGAIN_MILLIS = 5;

    /** One virtual thread of this name. */
    public CoordinatorThread(String name) {
        super(1, Thread.ofVirtual().name(name).factory());
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, shortened(delay, unit), TimeUnit.NANOSECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> command, long delay, TimeUnit unit) {
        return super.schedule(command, shortened(delay, unit), TimeUnit.NANOSECONDS);
    }

    private static long shortened(long delay, TimeUnit unit) {
        boolean noSpace = unit.toMillis(delay) == NO_SPACE_MILLIS;
        return noSpace ? TimeUnit.MILLISECONDS.toNanos(AGAIN_MILLIS) : unit.toNanos(delay);
    }
}

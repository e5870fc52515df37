package org.yousaid.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of a batch of events leave to its end, so that all of them wait for the database together. It is done
 * before the token of the batch is stored, if there is one: a crash in between repeats the batch, as it would have repeated
 * the event.
 *
 * <p>What fails at the end fails the whole batch, and nobody could say which of its events is to be parked. So for a while
 * after that nothing is left: each event does its work itself, and the one that fails is found.
 */
public final class BatchEnd {

    private static final String LEFT = BatchEnd.class.getName();
    private static final String LAST = LEFT + " last";

    /** Behind all events of the batch that failed, also where it is tried a few times before one of them is parked. */
    private static final int EACH_ITSELF = 4 * ProcessorDefaults.PROJECTION_BATCH;

    private static final AtomicLong PLACES = new AtomicLong();

    private final AtomicInteger eachItself = new AtomicInteger();

    /** Something that one of us left. */
    private record Left(BatchEnd by, Runnable work) {}

    /**
     * Whether work may be left now, asked once for each event. Not where no batch is being handled, and not for a while
     * after something failed at an end.
     */
    public boolean gathers() {
        return batch() != null && eachItself.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    /** Does this at the end of the batch that is being handled, behind what was left before. */
    public void leave(Runnable work) {
        leave(LEFT, work);
    }

    /** The same behind everything else that is left, also by others and later. */
    void leaveLast(Runnable work) {
        leave(LAST, work);
    }

    private void leave(String to, Runnable work) {
        UnitOfWork<?> batch = batch();
        if (batch == null) {
            throw new IllegalStateException("There is no batch that would end");
        }
        batch.<Deque<Left>>getOrComputeResource(to, _ -> {
                    // Where there is no token, as in a rebuild, or should its store not ask.
                    batch.onPrepareCommit(_ -> reached());
                    return new ArrayDeque<>();
                })
                .add(new Left(this, work));
    }

    /** A name for what somebody keeps in a batch, unlike that of anybody else. */
    static String place(Class<?> kept) {
        return kept.getName() + " " + PLACES.incrementAndGet();
    }

    /** The batch that this thread is handling, if any. */
    static @Nullable UnitOfWork<?> batch() {
        return CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch
                ? batch
                : null;
    }

    /**
     * Does what was left so far to the end of the batch that is being handled. A token store calls it before it stores the
     * token, and whoever does something in between that must come behind it.
     *
     * @throws LeftUndone when something of it fails
     */
    public static void reached() {
        UnitOfWork<?> batch = batch();
        if (batch != null) {
            doAll(batch.getResource(LEFT));
            doAll(batch.getResource(LAST));
        }
    }

    private static void doAll(@Nullable Deque<Left> all) {
        while (all != null && !all.isEmpty()) {
            Left left = all.remove();
            try {
                left.work().run();
            } catch (RuntimeException failed) {
                throw left.by().undone(failed);
            }
        }
    }

    /** From now on each event does its work itself, for a while. */
    LeftUndone undone(RuntimeException failed) {
        eachItself.set(EACH_ITSELF);
        return failed instanceof LeftUndone known ? known : new LeftUndone(failed);
    }
}

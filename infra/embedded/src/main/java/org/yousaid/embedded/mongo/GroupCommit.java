package org.yousaid.embedded.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes all changes that are waiting to the redo log at once, then lets them return together; what {@link #look}
 * returns is on disk too: nobody acts on what a crash could take back. From time to time, and whenever collections or
 * indexes come or go, the store itself is committed instead (a checkpoint) and the log begins anew. A checkpoint waits
 * until no change is under way, so none reaches the store in halves.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(GroupCommit.class);
    private static final String STATE = "redo";
    private static final String CHECKPOINT = "checkpoint";
    private static final int FILL_PERCENT = 60;
    private static final int REWRITTEN_BYTES = 8 * 1024 * 1024;

    private final MVStore store;
    private final MVMap<String, Long> state;
    private final RedoLog log;
    private final RedoLimits limits;
    private final Thread committer;

    /** Held for reading by each change, for writing by a checkpoint. */
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition done = lock.newCondition();
    private List<byte[]> waiting = new ArrayList<>();
    private boolean rebuilt;
    private boolean closing;
    /** Why nothing can be written any more. Written with the lock held. */
    private volatile @Nullable Throwable failure;
    /** The number of the last change. Written with the lock held. */
    private final AtomicLong added = new AtomicLong();
    /** The number of the last change that is on disk. Written with the lock held. */
    private volatile long synced;

    private long oldest;

    GroupCommit(MVStore store, RedoLog log, RedoLimits limits) {
        this.store = store;
        this.state = store.openMap(STATE);
        this.log = log;
        this.limits = limits;
        this.committer = new Thread(this::run, "embedded-mongo-commit");
        committer.setDaemon(true);
    }

    /** Does again what the store does not have yet, and begins to take changes. */
    void start(Consumer<Change> again) throws IOException {
        long last = log.replay(state.getOrDefault(CHECKPOINT, 0L), again);
        state.put(CHECKPOINT, last);
        checkpoint();
        committer.start();
    }

    /** Runs a change and returns its answer when it is on disk. */
    <T> T change(Supplier<T> work) {
        refuseAfterFailure();
        try {
            changing.readLock().lock();
            try {
                return work.get();
            } finally {
                changing.readLock().unlock();
            }
        } finally {
            awaitDisk();
        }
    }

    /** Runs a read and returns its answer when all that it may have seen is on disk. */
    <T> T look(Supplier<T> work) {
        refuseAfterFailure();
        try {
            return work.get();
        } finally {
            awaitDisk();
        }
    }

    /** Called within a change, before anyone can see it. */
    void add(Change change) {
        byte[] encoded = change.encoded();
        lock.lock();
        try {
            waiting.add(encoded);
            added.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    /** Called within a change of collections or indexes: the store is committed before it is answered. */
    void rebuild() {
        lock.lock();
        try {
            rebuilt = true;
            added.incrementAndGet();
        } finally {
            lock.unlock();
        }
    }

    private void awaitDisk() {
        long seen = added.get();
        if (synced >= seen) {
            return;
        }
        lock.lock();
        try {
            wanted.signal();
            while (synced < seen) {
                refuseAfterFailure();
                done.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for the disk", e);
        } finally {
            lock.unlock();
        }
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Memory may hold what the disk will never have: nobody is to see it. */
    private void refuseAfterFailure() {
        Throwable cause = failure;
        if (cause != null) {
            throw new IllegalStateException("The database could not be written", cause);
        }
    }

    private void run() {
        try {
            while (commitNext()) {
                // until closed
            }
            checkpoint();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            logger.error("The database cannot be written; it answers with errors until it is started again", e);
            lock.lock();
            try {
                failure = e;
                done.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean commitNext() throws IOException, InterruptedException {
        List<byte[]> group;
        long last;
        lock.lock();
        try {
            while (synced >= added.get() && !closing && !isDue()) {
                wanted.await(limits.age().toNanos(), TimeUnit.NANOSECONDS);
            }
            if (synced >= added.get() && closing) {
                return false;
            }
            last = added.get();
            group = rebuilt ? List.of() : waiting;
            if (!rebuilt) {
                waiting = new ArrayList<>();
            }
        } finally {
            lock.unlock();
        }
        if (!group.isEmpty()) {
            if (log.isEmpty()) {
                oldest = System.nanoTime();
            }
            log.append(group);
            answer(last);
        }
        if (group.isEmpty() || isDue()) {
            checkpoint();
        }
        return true;
    }

    private boolean isDue() {
        return !log.isEmpty()
                && (log.size() > limits.bytes()
                        || System.nanoTime() - oldest >= limits.age().toNanos());
    }

    private void checkpoint() throws IOException {
        long last;
        long number = state.getOrDefault(CHECKPOINT, 0L) + 1;
        changing.writeLock().lock();
        try {
            lock.lock();
            try {
                waiting.clear();
                rebuilt = false;
                last = added.get();
            } finally {
                lock.unlock();
            }
            state.put(CHECKPOINT, number);
            log.follow(number);
            // Moves what is alive out of mostly dead chunks, so that their room can be used again.
            store.compact(FILL_PERCENT, REWRITTEN_BYTES);
            store.commit();
        } finally {
            changing.writeLock().unlock();
        }
        store.sync();
        log.forgetBefore(number);
        answer(last);
    }

    private void answer(long last) {
        lock.lock();
        try {
            synced = last;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

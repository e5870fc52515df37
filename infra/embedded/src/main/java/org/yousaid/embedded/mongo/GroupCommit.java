package org.yousaid.embedded.mongo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Commits the store once for all changes that are waiting, then lets them return together. A change never reaches the
 * disk in halves, and what {@link #look} returns is on disk too: nobody acts on what a crash could take back.
 */
final class GroupCommit implements AutoCloseable {

    private final MVStore store;
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();
    private final Object monitor = new Object();
    private final Thread committer;

    /** The number of the last change that is on disk. Guarded by the monitor for waiting, volatile for a glance. */
    private volatile long committed;

    private boolean closing;
    private @Nullable Throwable failure;

    GroupCommit(MVStore store) {
        this.store = store;
        this.committer = new Thread(this::run, "embedded-mongo-commit");
        committer.setDaemon(true);
        committer.start();
    }

    /** Runs a change and returns its answer when it is on disk. */
    <T> T change(Supplier<T> work) {
        T answer;
        changing.readLock().lock();
        try {
            changes.incrementAndGet();
            answer = work.get();
        } finally {
            changing.readLock().unlock();
        }
        awaitDisk();
        return answer;
    }

    /** Runs a read and returns its answer when all that it may have seen is on disk. */
    <T> T look(Supplier<T> work) {
        T answer = work.get();
        awaitDisk();
        return answer;
    }

    private void awaitDisk() {
        long seen = changes.get();
        if (committed >= seen) {
            return;
        }
        synchronized (monitor) {
            monitor.notifyAll();
            while (committed < seen) {
                if (failure != null) {
                    throw new IllegalStateException("The database could not be written", failure);
                }
                waitForChange();
            }
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                long last = commit();
                synchronized (monitor) {
                    committed = last;
                    monitor.notifyAll();
                }
            }
        } catch (RuntimeException | Error e) {
            synchronized (monitor) {
                failure = e;
                monitor.notifyAll();
            }
        }
    }

    private boolean awaitWork() {
        synchronized (monitor) {
            while (committed >= changes.get() && !closing) {
                waitForChange();
            }
            return committed < changes.get();
        }
    }

    private long commit() {
        long last;
        changing.writeLock().lock();
        try {
            last = changes.get();
            store.commit();
        } finally {
            changing.writeLock().unlock();
        }
        store.sync();
        return last;
    }

    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private void waitForChange() {
        try {
            monitor.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting for the disk", e);
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            closing = true;
            monitor.notifyAll();
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
    }
}

package org.yousaid.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Commits that wait to be written, and who may write them: a thread only while there is something to write, and one group
 * reserves at a time.
 */
final class CommitQueue {

    /** Commits waiting at most; further callers wait for a place. */
    static final int LARGEST_QUEUE = 1_024;

    /** One message to the server, far below its limits (100,000 documents, 48 MB). */
    static final int LARGEST_GROUP = 256;

    static final long LARGEST_GROUP_BYTES = 4L << 20;

    /** One group reserves while another is being inserted: measured a third faster than one alone. */
    private static final int GROUPS_UNDER_WAY = 2;

    /** A second group starts only with so many commits, for small groups wait for the disk as long as large ones. */
    private static final int WORTH_A_SECOND_GROUP = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Runnable writeGroup;
    private final Deque<PendingCommit> queue = new ArrayDeque<>();
    private boolean reserving;
    private int underWay;
    private boolean closed;

    /** @param writeGroup takes the next group and writes it; begun in a thread of its own when one is due */
    CommitQueue(Runnable writeGroup) {
        this.writeGroup = writeGroup;
    }

    /** Waits for a place when too many are waiting, and refuses when none comes free in time. */
    void add(PendingCommit commit) {
        lock.lock();
        try {
            long left = CommitInsert.PATIENCE.toNanos();
            while (!closed && queue.size() >= LARGEST_QUEUE) {
                if (left <= 0) {
                    throw commit.notStored("%d others were waiting and the database took none of them in time"
                            .formatted(LARGEST_QUEUE));
                }
                left = room.awaitNanos(left);
            }
            if (closed) {
                throw commit.notStored("the event store is closed");
            }
            queue.addLast(commit);
            startWhenDue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw commit.notStored("its thread was interrupted while it waited");
        } finally {
            lock.unlock();
        }
    }

    /** Whether it was still waiting; then it waits no more. */
    boolean takeBack(PendingCommit commit) {
        lock.lock();
        try {
            boolean waiting = queue.remove(commit);
            if (waiting) {
                room.signal();
            }
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Called with the lock. A second group may start while the first is being inserted, when it is worth a message. */
    private void startWhenDue() {
        boolean due = underWay == 0 || (underWay < GROUPS_UNDER_WAY && queue.size() >= WORTH_A_SECOND_GROUP);
        if (!queue.isEmpty() && !reserving && due) {
            reserving = true;
            underWay++;
            Thread.ofVirtual().name("event-commits").start(writeGroup);
        }
    }

    /** What is to be written next; empty when somebody took back what was there. */
    List<PendingCommit> nextGroup() {
        List<PendingCommit> group = new ArrayList<>();
        lock.lock();
        try {
            long bytes = 0;
            while (group.size() < LARGEST_GROUP && !queue.isEmpty()) {
                bytes += queue.element().draft().bytes();
                if (!group.isEmpty() && bytes > LARGEST_GROUP_BYTES) {
                    break;
                }
                group.add(queue.remove());
            }
            room.signalAll();
        } finally {
            lock.unlock();
        }
        return group;
    }

    /** The group has its positions. */
    void othersMayReserve() {
        lock.lock();
        try {
            reserving = false;
            startWhenDue();
        } finally {
            lock.unlock();
        }
    }

    /** The group is through, whatever became of it. */
    void ended(boolean wasReserving) {
        lock.lock();
        try {
            underWay--;
            if (wasReserving) {
                reserving = false;
            }
            startWhenDue();
            if (underWay == 0 && queue.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Back before all others. */
    void putFirst(List<PendingCommit> commits) {
        lock.lock();
        try {
            commits.reversed().forEach(queue::addFirst);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses what comes from now on, and waits for what is on its way. */
    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
            long left = TimeUnit.SECONDS.toNanos(2) + CommitInsert.PATIENCE.toNanos();
            while ((underWay > 0 || !queue.isEmpty()) && left > 0) {
                left = idle.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}

package org.yousaid.eventstore;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.CommitDocuments.Draft;
import org.yousaid.eventstore.CommitInsert.Fate;
import org.yousaid.eventstore.CommitInsert.Placed;

/**
 * Stores the commits of all callers of a process in groups: one reservation and one insert for all that are waiting.
 * Each commit stays a document of its own, stored whole or not at all, and each has its own answer. A thread writes
 * only while there is something to write, and one group reserves at a time.
 */
final class CommitWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommitWriter.class);

    /** Commits waiting at most; further callers wait for a place. */
    static final int LARGEST_QUEUE = 1_024;

    /** One message to the server, far below its limits (100,000 documents, 48 MB). */
    static final int LARGEST_GROUP = 256;

    static final long LARGEST_GROUP_BYTES = 4L << 20;

    /** One group reserves while another is being inserted: measured a third faster than one alone. */
    private static final int GROUPS_UNDER_WAY = 2;

    /** A second group starts only with so many commits, for small groups wait for the disk as long as large ones. */
    private static final int WORTH_A_SECOND_GROUP = 16;

    private final PositionCounter counter;
    private final CommitInsert insert;
    private final Tombstones tombstones;
    private final Tuning tuning;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Deque<PendingCommit> queue = new ArrayDeque<>();
    private boolean reserving;
    private int underWay;
    private boolean closed;

    CommitWriter(PositionCounter counter, CommitInsert insert, Tombstones tombstones, Tuning tuning) {
        this.counter = counter;
        this.insert = insert;
        this.tombstones = tombstones;
        this.tuning = tuning;
    }

    /** Stores the commit whole, or answers false when another one holds its place in the aggregate. */
    boolean append(Draft draft) {
        PendingCommit commit = new PendingCommit(draft, clock().getAsLong());
        boolean stored = false;
        try {
            enqueue(commit);
            stored = answer(commit);
            return stored;
        } finally {
            tuning.observer().appended(clock().getAsLong() - commit.started(), stored);
        }
    }

    private LongSupplier clock() {
        return tuning.nanoClock();
    }

    private void enqueue(PendingCommit commit) {
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

    /** An interrupted caller takes back what has not been sent; what has been sent it waits for. */
    private boolean answer(PendingCommit commit) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return commit.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (takenBack(commit)) {
                        throw commit.notStored("its thread was interrupted while it waited");
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean takenBack(PendingCommit commit) {
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

    int waiting() {
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
            Thread.ofVirtual().name("event-commits").start(this::writeGroup);
        }
    }

    private void writeGroup() {
        List<PendingCommit> group = List.of();
        boolean mayReserve = true;
        try {
            group = nextGroup();
            if (group.isEmpty()) {
                return;
            }
            observe(group);
            long first = reserve(group);
            othersMayReserve();
            mayReserve = false;
            answer(placed(group, first));
        } catch (RuntimeException | Error e) {
            group.forEach(commit -> commit.failed(e));
        } finally {
            ended(mayReserve);
        }
    }

    private List<PendingCommit> nextGroup() {
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

    private void observe(List<PendingCommit> group) {
        tuning.observer().grouped(group.size());
        long now = clock().getAsLong();
        group.forEach(commit -> tuning.observer().queued(now - commit.started()));
    }

    private void othersMayReserve() {
        lock.lock();
        try {
            reserving = false;
            startWhenDue();
        } finally {
            lock.unlock();
        }
    }

    private void ended(boolean wasReserving) {
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

    /** Positions for all of them. An answer that got lost leaves a gap, which readers close like any other. */
    private long reserve(List<PendingCommit> group) {
        int size = group.stream().mapToInt(commit -> commit.draft().size()).sum();
        long started = clock().getAsLong();
        while (true) {
            try {
                return counter.reserve(size) - size + 1;
            } catch (MongoInterruptedException e) {
                throw e;
            } catch (MongoException e) {
                if (clock().getAsLong() - started > CommitInsert.PATIENCE.toNanos()) {
                    throw e;
                }
                log.debug("Asking again for {} positions", size, e);
                LockSupport.parkNanos(CommitInsert.PAUSE.toNanos());
            }
        }
    }

    private List<Placed> placed(List<PendingCommit> group, long first) {
        List<Placed> placed = new ArrayList<>();
        long next = first;
        for (PendingCommit commit : group) {
            placed.add(new Placed(commit, commit.draft().at(next)));
            next += commit.draft().size();
        }
        tuning.crossing().reserved(first, next - 1);
        return placed;
    }

    private void answer(List<Placed> group) {
        List<Fate> fates = insert.insert(group);
        List<Document> refused = new ArrayList<>();
        List<Runnable> refusals = new ArrayList<>();
        List<PendingCommit> overtaken = new ArrayList<>();
        for (int index = 0; index < group.size(); index++) {
            Placed placed = group.get(index);
            PendingCommit commit = placed.commit();
            switch (fates.get(index)) {
                case Fate.Stored _ -> commit.stored();
                case Fate.Overtaken _ -> overtaken.add(commit);
                case Fate.Failed(var error) -> commit.failed(error);
                case Fate.Taken _ -> {
                    refused.add(placed.document());
                    refusals.add(commit::taken);
                }
                case Fate.Refused(var error) -> {
                    refused.add(placed.document());
                    refusals.add(() -> commit.failed(error));
                }
            }
        }
        tombstones.giveBack(refused);
        refusals.forEach(Runnable::run);
        // Last: what goes wrong above fails the whole group, which must not hold what is on its way again.
        again(overtaken);
    }

    /** Readers gave up their positions: they take new ones in the next group, before all others. */
    private void again(List<PendingCommit> overtaken) {
        List<PendingCommit> patient = new ArrayList<>();
        for (PendingCommit commit : overtaken) {
            if (clock().getAsLong() - commit.started() > CommitInsert.PATIENCE.toNanos()) {
                commit.failed(commit.notStored(
                        "readers gave up its positions again and again, the database takes longer than their grace"));
            } else {
                patient.add(commit);
            }
        }
        if (patient.isEmpty()) {
            return;
        }
        log.debug("{} commits were overtaken by a reader and take new positions", patient.size());
        lock.lock();
        try {
            patient.reversed().forEach(queue::addFirst);
        } finally {
            lock.unlock();
        }
    }

    /** Refuses what comes from now on, and waits for what is on its way. */
    @Override
    public void close() {
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

package org.yousaid.eventstore;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
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

    private final PositionCounter counter;
    private final CommitInsert insert;
    private final Tombstones tombstones;
    private final Tuning tuning;
    private final CommitQueue queue;

    CommitWriter(PositionCounter counter, CommitInsert insert, Tombstones tombstones, Tuning tuning) {
        this.counter = counter;
        this.insert = insert;
        this.tombstones = tombstones;
        this.tuning = tuning;
        this.queue = new CommitQueue(this::writeGroup);
    }

    /** Stores the commit whole, or answers false when another one holds its place in the aggregate. */
    boolean append(Draft draft) {
        PendingCommit commit = new PendingCommit(draft, clock().getAsLong());
        boolean stored = false;
        try {
            queue.add(commit);
            stored = answer(commit);
            return stored;
        } finally {
            tuning.observer().appended(clock().getAsLong() - commit.started(), stored);
        }
    }

    private LongSupplier clock() {
        return tuning.nanoClock();
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
                    if (queue.takeBack(commit)) {
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

    private void writeGroup() {
        List<PendingCommit> group = List.of();
        boolean mayReserve = true;
        try {
            group = queue.nextGroup();
            if (group.isEmpty()) {
                return;
            }
            observe(group);
            long first = reserve(group);
            queue.othersMayReserve();
            mayReserve = false;
            answer(placed(group, first));
        } catch (RuntimeException | Error e) {
            group.forEach(commit -> commit.failed(e));
        } finally {
            queue.ended(mayReserve);
        }
    }

    private void observe(List<PendingCommit> group) {
        tuning.observer().grouped(group.size());
        long now = clock().getAsLong();
        group.forEach(commit -> tuning.observer().queued(now - commit.started()));
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
        queue.putFirst(patient);
    }

    int waiting() {
        return queue.size();
    }

    /** Refuses what comes from now on, and waits for what is on its way. */
    @Override
    public void close() {
        queue.close();
    }
}

package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits in their positions: who may write where, and how far a reader may go. The rule is told at {@link
 * MongoEventStorageEngine}; nothing here knows what an event means.
 */
final class CommitLog {

    private static final Logger log = LoggerFactory.getLogger(CommitLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String COUNTER = "position";
    private static final String RESERVED = "reserved";

    /** The newest state, which checks of our own writes and new commands need. */
    private final MongoCollection<Document> newest;

    /** What no failover can take back: only that is told to readers. */
    private final MongoCollection<Document> settled;

    private final MongoCollection<Document> counter;
    private final Duration grace;
    private final LongSupplier nanoClock;
    private final Crossing crossing;
    private final ConcurrentSkipListMap<Long, Long> openGaps = new ConcurrentSkipListMap<>();
    private final AtomicReference<Watermark> watermark = new AtomicReference<>(new Watermark(0, 0));

    CommitLog(MongoDatabase database, Duration grace, LongSupplier nanoClock, Crossing crossing) {
        MongoCollection<Document> events = durable(database.getCollection("events"));
        this.newest = events.withReadConcern(ReadConcern.LOCAL);
        this.settled = events.withReadConcern(ReadConcern.MAJORITY);
        this.counter = durable(database.getCollection("event_counter")).withReadConcern(ReadConcern.LOCAL);
        this.grace = grace;
        this.nanoClock = nanoClock;
        this.crossing = crossing;
    }

    private static MongoCollection<Document> durable(MongoCollection<Document> collection) {
        return collection
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Makes the index and lifts the counter to the highest stored position, which a restored backup may exceed. */
    void prepare() {
        newest.createIndex(
                Indexes.ascending(CommitDocuments.AGGREGATE, CommitDocuments.SEQUENCE),
                // Sparse, for tombstones have neither field.
                new IndexOptions().unique(true).sparse(true));
        Document highest = newest.find(gt(CommitDocuments.ID, 0L))
                .sort(descending(CommitDocuments.ID))
                .limit(1)
                .first();
        counter.updateOne(
                eq(CommitDocuments.ID, COUNTER),
                Updates.max(RESERVED, highest == null ? 0L : CommitDocuments.last(highest)),
                new UpdateOptions().upsert(true));
    }

    /** Stores the commit whole, or answers false when another one holds its place in the aggregate. */
    boolean append(CommitDocuments.Draft draft) {
        long started = nanoClock.getAsLong();
        while (true) {
            long last = reserve(draft.size());
            long first = last - draft.size() + 1;
            crossing.reserved(first, last);
            switch (store(draft.at(first), started)) {
                case STORED -> {
                    return true;
                }
                case TAKEN -> {
                    withdraw(first, last);
                    return false;
                }
                case OVERTAKEN -> {
                    log.debug("Positions {} to {} were given up by a reader, taking new ones", first, last);
                    if (patienceEndedSince(started)) {
                        throw new EventStoreException("The commit of %s was not stored: readers gave up its positions"
                                        .formatted(draft.aggregate())
                                + " again and again, the database takes longer than their grace");
                    }
                }
            }
        }
    }

    private long reserve(int size) {
        Document after = counter.findOneAndUpdate(
                eq(CommitDocuments.ID, COUNTER),
                Updates.inc(RESERVED, (long) size),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return reserved(after);
    }

    private Outcome store(Document commit, long started) {
        while (true) {
            try {
                return attempt(commit);
            } catch (MongoInterruptedException e) {
                throw unknown(commit, e);
            } catch (MongoException e) {
                // Nobody has told us what became of it. The same document under the same id can be sent again: it is
                // stored once at most, and a repeat finds out which of the three it was.
                if (patienceEndedSince(started)) {
                    throw unknown(commit, e);
                }
                log.debug("Asking again what became of position {}", commit.get(CommitDocuments.ID), e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static EventStoreException unknown(Document commit, MongoException cause) {
        return new EventStoreException(
                "It is not known whether the commit of %s (sequence %s) was stored; the database did not answer in time"
                        .formatted(commit.get(CommitDocuments.AGGREGATE), commit.get(CommitDocuments.SEQUENCE)),
                cause);
    }

    private Outcome attempt(Document commit) {
        try {
            newest.insertOne(commit);
            return Outcome.STORED;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused(commit, e);
            }
            return behindDuplicate(commit);
        } catch (BSONException e) {
            throw refused(commit, e);
        }
    }

    private EventStoreException refused(Document commit, Exception cause) {
        withdraw(CommitDocuments.first(commit), CommitDocuments.last(commit));
        return new EventStoreException(
                "The commit of %s (sequence %s) cannot be stored: %s"
                        .formatted(
                                commit.get(CommitDocuments.AGGREGATE),
                                commit.get(CommitDocuments.SEQUENCE),
                                cause.getMessage()),
                cause);
    }

    /** Something is in the way. What stands under our own id tells what: us, a tombstone, or nothing. */
    private Outcome behindDuplicate(Document commit) {
        Bson own = eq(CommitDocuments.ID, commit.get(CommitDocuments.ID));
        Document holder = newest.find(own).first();
        if (holder == null) {
            return Outcome.TAKEN;
        }
        if (CommitDocuments.isTombstone(holder)) {
            return Outcome.OVERTAKEN;
        }
        if (!CommitDocuments.same(holder, commit)) {
            throw new EventStoreException(
                    "Position %s is held by another commit, of %s: the counter is behind the events"
                            .formatted(commit.get(CommitDocuments.ID), holder.get(CommitDocuments.AGGREGATE)));
        }
        if (settled.find(own).first() == null) {
            throw new MongoException("position " + commit.get(CommitDocuments.ID) + " is not on a majority yet");
        }
        return Outcome.STORED;
    }

    /** Spares readers the wait for positions that stay empty. Whatever fails here, they do themselves. */
    private void withdraw(long first, long last) {
        try {
            for (long position = last; position >= first; position--) {
                bury(position);
            }
        } catch (MongoException e) {
            log.debug("Positions {} to {} are left to the readers", first, last, e);
        }
    }

    /** The commits right behind a position, without a hole; empty at the end and before an open gap. */
    Run read(long after, int limit) {
        while (true) {
            Run run = contiguous(after, limit, Bodies.WITH);
            if (!run.isEmpty()) {
                openGaps.headMap(run.through(), true).clear();
                watermark.updateAndGet(mark -> mark.advancedBy(after, run));
                return run;
            }
            Gap gap = Gap.before(run.next(), after);
            if (gap == null || !closed(gap)) {
                return run;
            }
        }
    }

    private Run contiguous(long after, int limit, Bodies bodies) {
        long reserved = reserved();
        if (reserved <= after) {
            return Run.end(after);
        }
        long windowEnd = Math.min(reserved, after + limit);
        List<Document> found = window(after, windowEnd, bodies);
        List<Document> commits = new ArrayList<>();
        long through = after;
        for (Document commit : found) {
            long first;
            try {
                first = CommitDocuments.first(commit);
            } catch (UnreadableEvent e) {
                if (commits.isEmpty()) {
                    throw e;
                }
                break;
            }
            if (first > through + 1) {
                break;
            }
            if (first <= through && !commits.isEmpty()) {
                throw new UnreadableEvent(first, null, "two documents cover its position", null);
            }
            commits.add(commit);
            through = CommitDocuments.last(commit);
        }
        if (!commits.isEmpty()) {
            return new Run(commits, through, null);
        }
        Document next =
                !found.isEmpty() ? found.getFirst() : windowEnd < reserved ? firstBehind(windowEnd, bodies) : null;
        if (next != null && CommitDocuments.first(next) <= after + 1) {
            // A commit longer than the window.
            return new Run(List.of(next), CommitDocuments.last(next), null);
        }
        return new Run(List.of(), after, next);
    }

    /** Positions are dense, so a window is a list of ids: exact lookups, whatever indexes the server keeps. */
    private List<Document> window(long after, long through, Bodies bodies) {
        List<Long> ids = LongStream.rangeClosed(after + 1, through).boxed().toList();
        return settled.find(in(CommitDocuments.ID, ids))
                .projection(bodies.projection())
                .sort(ascending(CommitDocuments.ID))
                .limit(ids.size())
                .batchSize(ids.size())
                .into(new ArrayList<>());
    }

    private @Nullable Document firstBehind(long position, Bodies bodies) {
        return settled.find(gt(CommitDocuments.ID, position))
                .projection(bodies.projection())
                .sort(ascending(CommitDocuments.ID))
                .limit(1)
                .first();
    }

    /** True when the gap is closed now: its grace is over and its positions are won. */
    private boolean closed(Gap gap) {
        long now = nanoClock.getAsLong();
        Long seen = openGaps.putIfAbsent(gap.last(), now);
        if (now - (seen == null ? now : seen) < grace.toNanos()) {
            return false;
        }
        close(gap);
        openGaps.remove(gap.last());
        return true;
    }

    /**
     * Wins a gap from its highest position down. Above each tombstone everything is closed, so no writer can hold a
     * range that reaches over it: a commit lies either wholly below, or has lost its last position already.
     */
    private void close(Gap gap) {
        log.warn("Closing positions {} to {}: reserved, but not written in time", gap.first(), gap.last());
        long position = gap.last();
        while (position >= gap.first()) {
            if (bury(position)) {
                position--;
            } else {
                Document holder = newest.find(eq(CommitDocuments.ID, position)).first();
                if (holder == null) {
                    throw new EventStoreException(
                            "Position %d is refused as taken, but nothing stands there".formatted(position));
                }
                position = CommitDocuments.first(holder) - 1;
            }
        }
    }

    private boolean bury(long position) {
        crossing.burying(position);
        try {
            newest.insertOne(CommitDocuments.tombstone(position));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** The sequence number with which the commit begins that holds this one; 0 when there is none. */
    long commitHolding(String aggregate, long sequence) {
        if (sequence == 0) {
            return 0;
        }
        Document holder = newest.find(
                        and(eq(CommitDocuments.AGGREGATE, aggregate), lte(CommitDocuments.SEQUENCE, sequence)))
                .sort(descending(CommitDocuments.SEQUENCE))
                .limit(1)
                .first();
        return holder == null ? 0 : CommitDocuments.sequence(holder);
    }

    /** The next commits of an aggregate, beginning with the one that begins with this sequence number. */
    List<Document> ofAggregate(String aggregate, long sequence, int limit) {
        return newest.find(and(eq(CommitDocuments.AGGREGATE, aggregate), gte(CommitDocuments.SEQUENCE, sequence)))
                .sort(ascending(CommitDocuments.SEQUENCE))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    /** The newest commit of an aggregate. */
    Optional<Document> newestOf(String aggregate) {
        return Optional.ofNullable(newest.find(eq(CommitDocuments.AGGREGATE, aggregate))
                .sort(descending(CommitDocuments.SEQUENCE))
                .limit(1)
                .first());
    }

    /** The oldest commit in which an event has this time or a later one. */
    Optional<Document> firstSince(Date time) {
        return Optional.ofNullable(settled.find(gte(CommitDocuments.EVENTS + "." + CommitDocuments.AT, time))
                .sort(ascending(CommitDocuments.ID))
                .limit(1)
                .first());
    }

    /** The position of the newest stored event, 0 when there is none. */
    long newestEvent(int limit) {
        for (long end = reserved(); end > 0; end -= limit) {
            List<Document> found = window(Math.max(0, end - limit), end, Bodies.WITHOUT);
            for (Document commit : found.reversed()) {
                if (!CommitDocuments.isTombstone(commit)) {
                    return CommitDocuments.last(commit);
                }
            }
        }
        return 0;
    }

    /** How far everything is closed, and the last event up to there. */
    Watermark watermark(int limit) {
        while (true) {
            Watermark mark = watermark.get();
            Run run = contiguous(mark.through(), limit, Bodies.WITHOUT);
            if (run.isEmpty()) {
                return mark;
            }
            watermark.compareAndSet(mark, mark.advancedBy(mark.through(), run));
        }
    }

    private long reserved() {
        return reserved(counter.find(eq(CommitDocuments.ID, COUNTER)).first());
    }

    private static long reserved(@Nullable Document counter) {
        if (counter == null || !(counter.get(RESERVED) instanceof Number reserved)) {
            throw new EventStoreException("The position counter is missing: restart to have it made from the events");
        }
        return reserved.longValue();
    }

    private boolean patienceEndedSince(long started) {
        return nanoClock.getAsLong() - started > PATIENCE.toNanos();
    }

    /** Where writers and readers cross each other; tests pause or end one of them there. */
    @FunctionalInterface
    interface Crossing {

        Crossing DIRECT = (first, last) -> {};

        /** Called between reserving and inserting. */
        void reserved(long first, long last);

        /** Called before each tombstone. */
        default void burying(long position) {}
    }

    private enum Outcome {
        STORED,
        TAKEN,
        OVERTAKEN
    }

    private enum Bodies {
        WITH,
        WITHOUT;

        private @Nullable Bson projection() {
            return this == WITH ? null : new Document(CommitDocuments.EVENTS, 0);
        }
    }

    /** Commits without a hole from where the reader stood; when there are none, the next one behind the hole. */
    record Run(
            List<Document> commits, long through, @Nullable Document next) {

        private static Run end(long after) {
            return new Run(List.of(), after, null);
        }

        boolean isEmpty() {
            return commits.isEmpty();
        }
    }

    /** Everything up to and with {@code through} is closed; {@code event} is the last event in it. */
    record Watermark(long through, long event) {

        private Watermark advancedBy(long after, Run run) {
            if (after > through || run.through() <= through) {
                return this;
            }
            long newestEvent = run.commits().stream()
                    .filter(commit -> !CommitDocuments.isTombstone(commit))
                    .mapToLong(CommitDocuments::last)
                    .max()
                    .orElse(0);
            return new Watermark(run.through(), Math.max(event, newestEvent));
        }
    }

    private record Gap(long first, long last) {

        private static @Nullable Gap before(@Nullable Document next, long after) {
            return next == null ? null : new Gap(after + 1, CommitDocuments.first(next) - 1);
        }
    }
}

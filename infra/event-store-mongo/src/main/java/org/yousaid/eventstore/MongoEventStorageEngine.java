package org.yousaid.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.CommitDocuments.StoredEvent;
import org.yousaid.eventstore.PositionReader.Run;

/**
 * Axon's event storage on the MongoDB driver. One commit is one document, so it is stored whole or not at all.
 *
 * <p><b>Writing.</b> A writer reserves as many positions as its commit has events from one counter, then inserts the
 * commit under its last position. Positions start at 1 and are used at most once; (aggregate, sequence) is unique.
 * Commits that callers of one process make at the same time share a reservation and an insert, but nothing else: each
 * is stored whole or not at all, and each caller has its own answer. When nobody answers the insert, the same documents
 * are sent again: what stands under its id then tells of each whether it was stored, was overtaken by a reader, or is
 * refused because another commit holds its place in the aggregate.
 *
 * <p><b>Reading.</b> A position is <i>closed</i> when a commit covers it or a tombstone stands on it, and closed is for
 * ever. A reader gives out events only up to the first position that is not closed. Reserved positions with nothing
 * stored behind them are the end, not a gap: whoever holds them may still write and nobody waits for more. When
 * something is stored behind an open position, that is a gap. The reader leaves it alone for a grace, measured with its
 * own monotonic clock, and then does not step over it but <i>wins</i> it: it inserts tombstones from the highest missing
 * position to the lowest. A writer that comes later meets a duplicate id, takes new positions and tries again. From the
 * highest down, because a commit is inserted under its last position: above the tombstone being laid everything is
 * closed, so no commit can reach across it. A wrong grace or a stopped clock costs a late writer a second try, and
 * never costs a reader an event.
 *
 * <p><b>Tokens</b> are plain positions, as nothing below a position can appear later. A token may stand inside a commit;
 * the rest of that commit comes next. Readers see only what a majority has; commands see the newest.
 *
 * <p>An event that cannot be read stops its reader with {@link UnreadableEvent}; a token behind everything that was ever
 * reserved is refused with {@link ForeignToken}; a database that cannot hold the rule with {@link UnfitDatabase}.
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final long BEFORE_THE_FIRST = 0;

    /** So many batches at once for who reads on and is further behind than that. */
    private static final int FAR_BEHIND = 5;

    private final CommitWriter writer;
    private final PositionReader reader;
    private final AggregateCommits aggregates;
    private final StoreSchema schema;
    private final CommitDocuments documents;
    private final EventDecoder decoder;
    private final SnapshotCollection snapshots;
    private final Tuning tuning;

    /**
     * Opens the store and makes its indexes.
     *
     * @param gapGrace how long a reader leaves a late writer its positions
     * @param batchSize how many positions are read at once
     */
    public MongoEventStorageEngine(
            MongoDatabase database, Serializer serializer, EventUpcaster upcaster, Duration gapGrace, int batchSize) {
        this(database, serializer, upcaster, Tuning.of(gapGrace, batchSize));
    }

    MongoEventStorageEngine(MongoDatabase database, Serializer serializer, EventUpcaster upcaster, Tuning tuning) {
        EventCollections collections = EventCollections.in(database);
        PositionCounter counter = new PositionCounter(collections.counter());
        Tombstones tombstones = new Tombstones(collections.newest(), tuning.crossing());
        this.writer = new CommitWriter(counter, new CommitInsert(collections, tuning.nanoClock()), tombstones, tuning);
        this.reader = new PositionReader(collections, counter, tombstones, tuning);
        this.aggregates = new AggregateCommits(collections.newest());
        this.schema = new StoreSchema(collections);
        this.documents = new CommitDocuments(serializer);
        this.decoder = new EventDecoder(serializer, upcaster);
        this.snapshots = new SnapshotCollection(database, serializer, tuning.nanoClock());
        this.tuning = tuning;
        schema.prepare(database, counter);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        CommitDocuments.Draft draft = documents.draft(events);
        if (!writer.append(draft)) {
            throw taken(draft);
        }
    }

    private static RuntimeException taken(CommitDocuments.Draft draft) {
        return draft.sequence() == 0
                ? new AggregateStreamCreationException("%s exists already".formatted(draft.aggregate()))
                : new ConcurrencyException("%s has another event at sequence number %d already"
                        .formatted(draft.aggregate(), draft.sequence()));
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        long position = position(token);
        reader.mustReach(position);
        return StreamSupport.stream(new Batches(position), false);
    }

    /** Refuses a position that the store has not reached with {@link ForeignToken}. */
    void mustReach(long position) {
        reader.mustReach(position);
    }

    /** The next events behind a position, in order, and how far the reader is then. Empty when there is none yet. */
    Slice readBehind(long position) {
        return readBehind(position, tuning.batchSize());
    }

    /** The same for who reads on and on: far behind, every trip brings more. */
    Slice readOn(long position) {
        int far = FAR_BEHIND * tuning.batchSize();
        return readBehind(position, reader.isBehind(position, far) ? far : tuning.batchSize());
    }

    private Slice readBehind(long position, int limit) {
        long after = position;
        while (true) {
            Run run = reader.read(after, limit);
            if (run.isEmpty()) {
                return new Slice(List.of(), after);
            }
            Slice slice = slice(run, after);
            if (!slice.events().isEmpty()) {
                return slice;
            }
            after = slice.through();
        }
    }

    private Slice slice(Run run, long after) {
        List<StoredEvent> stored = new ArrayList<>();
        for (Document commit : run.commits()) {
            try {
                documents.events(commit).stream()
                        .filter(event -> event.position() > after)
                        .forEach(stored::add);
            } catch (UnreadableEvent e) {
                if (stored.isEmpty()) {
                    throw e;
                }
                return decoded(stored, stored.getLast().position());
            }
        }
        return decoded(stored, run.through());
    }

    private Slice decoded(List<StoredEvent> stored, long through) {
        EventDecoder.Decoded readable = decoder.readable(stored);
        tuning.observer().read(readable.messages().size());
        boolean whole = readable.count() == stored.size();
        return new Slice(
                readable.messages(),
                whole ? through : stored.get(readable.count() - 1).position());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return new AggregateEvents(aggregates, documents, decoder, aggregateIdentifier, firstSequenceNumber).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return aggregates
                .newestOf(aggregateIdentifier)
                .map(commit -> documents.events(commit).getLast().sequence());
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(BEFORE_THE_FIRST);
    }

    /** Behind the last event up to which everything is closed: a commit that is still on its way comes after it. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(
                reader.watermark(tuning.batchSize()).event());
    }

    /** Before the first event of this time or later, to the millisecond, and before all that is still on its way. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        long head = reader.watermark(tuning.batchSize()).event();
        Date time = Date.from(dateTime);
        return schema.firstSince(time)
                .flatMap(commit -> documents.events(commit).stream()
                        .filter(event -> !event.at().isBefore(time.toInstant()))
                        .findFirst())
                .map(event -> new GlobalSequenceTrackingToken(Math.min(head, event.position() - 1)))
                .orElseGet(() -> new GlobalSequenceTrackingToken(head));
    }

    /**
     * The position of the newest stored event, 0 when there is none. A processor whose token has reached it has handled
     * everything that was acknowledged before this call.
     */
    public long head() {
        return reader.newestEvent(tuning.batchSize());
    }

    /** How many commits wait to be sent. */
    int waiting() {
        return writer.waiting();
    }

    /** Refuses commits from now on, and waits for those that are on their way. Reading goes on. */
    @Override
    public void close() {
        writer.close();
    }

    /** The plain position that a token stands for; a replaying or merging one counts from its lower bound. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return BEFORE_THE_FIRST;
        }
        if (plain instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("A token of this store is a position, not " + plain);
    }

    /** Events in order of their positions, and the position up to which there is no other. */
    record Slice(List<TrackedEventMessage<?>> events, long through) {}

    /** A stream that asks for the next batch when it needs one; at the end it may be asked again later. */
    private final class Batches extends Spliterators.AbstractSpliterator<TrackedEventMessage<?>> {

        private final Deque<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
        private long through;
        private boolean readsOn;

        private Batches(long after) {
            super(Long.MAX_VALUE, Spliterator.NONNULL | Spliterator.ORDERED);
            this.through = after;
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
            if (fetched.isEmpty()) {
                Slice slice = readsOn ? readOn(through) : readBehind(through);
                readsOn = true;
                fetched.addAll(slice.events());
                through = slice.through();
            }
            TrackedEventMessage<?> next = fetched.poll();
            if (next == null) {
                return false;
            }
            action.accept(next);
            return true;
        }
    }
}

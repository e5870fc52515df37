package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.eventstore.Tally.commit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.bson.BsonBoolean;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the event store promises on every server that it may stand on. */
@Timeout(60)
abstract class EventStoreContract {

    private static final Duration GRACE = Duration.ofMillis(100);
    private static final int BATCH = 7;

    private final AtomicLong nanos = new AtomicLong();
    private final RecordedCommands recorded = new RecordedCommands();
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> documents;

    /** Where the server is, without a database. */
    abstract String connectionString();

    @BeforeEach
    void openDatabase() {
        client = MongoClients.create(recorded.client(connectionString()));
        database = client.getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
        documents = database.getCollection("events");
    }

    @AfterEach
    void dropDatabase() {
        database.drop();
        client.close();
    }

    private MongoEventStorageEngine engine() {
        return engine(Crossing.DIRECT);
    }

    private MongoEventStorageEngine engine(Crossing crossing) {
        return engine(database, crossing);
    }

    private MongoEventStorageEngine engine(MongoDatabase at, Crossing crossing) {
        return new MongoEventStorageEngine(
                at,
                new DeclaredTypesSerializer(Tally.TYPES),
                NoOpEventUpcaster.INSTANCE,
                new Tuning(GRACE, BATCH, nanos::get, crossing, StoreObserver.NONE));
    }

    private static List<TrackedEventMessage<?>> read(MongoEventStorageEngine engine, @Nullable TrackingToken token) {
        return new ArrayList<>(engine.readEvents(token, false).toList());
    }

    private static List<Object> payloads(List<? extends EventMessage<?>> events) {
        List<Object> payloads = new ArrayList<>();
        events.forEach(event -> payloads.add(event.getPayload()));
        return payloads;
    }

    private static List<Long> positions(List<? extends TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> MongoEventStorageEngine.position(event.trackingToken()))
                .toList();
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private void graceEnds() {
        nanos.addAndGet(GRACE.toNanos());
    }

    private long tombstones() {
        return documents.countDocuments(Filters.eq("tombstone", true));
    }

    @Test
    void readsBackWhatACommitHolds() {
        MongoEventStorageEngine engine = engine();
        DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                "Tally", "tally-a", 0L, new Tally.Started("tally-a"), MetaData.with("traceId", "t-1"));

        engine.appendEvents(event);

        List<? extends DomainEventMessage<?>> stream =
                engine.readEvents("tally-a").asStream().toList();
        assertThat(stream).hasSize(1);
        DomainEventMessage<?> stored = stream.getFirst();
        assertThat(stored.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(stored.getPayload()).isEqualTo(new Tally.Started("tally-a"));
        assertThat(stored.getMetaData()).containsEntry("traceId", "t-1");
        assertThat(stored.getType()).isEqualTo("Tally");
        assertThat(stored.getTimestamp().toEpochMilli())
                .isEqualTo(event.getTimestamp().toEpochMilli());
        assertThat(Objects.requireNonNull(documents.find().first())
                        .getList("events", Document.class)
                        .getFirst())
                .containsEntry("type", "tally.started")
                .containsEntry("revision", "1");
    }

    @Test
    void storesACommitAsOneDocumentUnderItsLastPosition() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 2));
        engine.appendEvents(commit("tally-a", 2, 3));

        assertThat(documents.find().sort(new Document("_id", 1)).map(d -> List.of(d.get("first"), d.get("_id"))))
                .containsExactly(List.of(1L, 2L), List.of(3L, 5L));
        assertThat(positions(read(engine, null))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(engine.lastSequenceNumberFor("tally-a")).contains(4L);
        assertThat(engine.lastSequenceNumberFor("tally-b")).isEmpty();
    }

    @Test
    void readsAnAggregateFromInsideACommit() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 2));
        engine.appendEvents(commit("tally-a", 2, 3));
        engine.appendEvents(commit("tally-b", 0, 1));
        engine.appendEvents(commit("tally-a", 5, 1));

        assertThat(engine.readEvents("tally-a", 3).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(3L, 4L, 5L);
        assertThat(engine.readEvents("tally-a", 6).hasNext()).isFalse();
        assertThat(engine.readEvents("tally-c", 0).hasNext()).isFalse();
    }

    @Test
    void readsALongAggregateInBatches() {
        MongoEventStorageEngine engine = engine();
        for (int sequence = 0; sequence < 210; sequence++) {
            engine.appendEvents(commit("tally-a", sequence, 1));
        }

        var stream = engine.readEvents("tally-a", 0);

        assertThat(stream.asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(210)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(stream.getLastSequenceNumber()).isEqualTo(209);
    }

    @Test
    void missesNoCommitOfAnAggregateSilently() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        engine.appendEvents(commit("tally-a", 2, 1));

        assertThatThrownBy(() -> engine.readEvents("tally-a").asStream().toList())
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("tally-a has no event with sequence number 1");
    }

    @Test
    void letsOneOfManyThreadsHaveASequenceNumber() throws Exception {
        MongoEventStorageEngine engine = engine();
        int threads = 16;
        int rounds = 20;
        AtomicInteger won = new AtomicInteger();
        Set<Class<?>> refusals = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < rounds; round++) {
                long sequence = round;
                CountDownLatch start = new CountDownLatch(1);
                Callable<@Nullable Class<?>> attempt = () -> {
                    start.await();
                    try {
                        engine.appendEvents(commit("tally-a", sequence, 1));
                        won.incrementAndGet();
                        return null;
                    } catch (ConcurrencyException | AggregateStreamCreationException e) {
                        return e.getClass();
                    }
                };
                List<Future<@Nullable Class<?>>> attempts = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    attempts.add(pool.submit(attempt));
                }
                start.countDown();
                for (Future<@Nullable Class<?>> each : attempts) {
                    Class<?> refusal = each.get();
                    if (refusal != null) {
                        refusals.add(refusal);
                    }
                }
                assertThat(won).hasValue(round + 1);
            }
        }
        assertThat(refusals)
                .containsExactlyInAnyOrder(ConcurrencyException.class, AggregateStreamCreationException.class);
        assertThat(engine.readEvents("tally-a").asStream()).hasSize(rounds);
        // What the refused had reserved was given back at once: no reader has to wait for it.
        assertThat(read(engine, null)).hasSize(rounds);
    }

    @Test
    void refusesEventsOfSeveralAggregatesInOneCommit() {
        MongoEventStorageEngine engine = engine();
        List<EventMessage<?>> two = List.of(Tally.event("tally-a", 0), Tally.event("tally-b", 0));

        assertThatThrownBy(() -> engine.appendEvents(two))
                .isInstanceOf(SeveralAggregatesInOneCommit.class)
                .hasMessageContaining("[tally-a, tally-b]");
        assertThatThrownBy(() -> engine.appendEvents(
                        List.of(Tally.event("tally-a", 0), GenericEventMessage.asEventMessage(new Tally.Started("x")))))
                .isInstanceOf(SeveralAggregatesInOneCommit.class);
        assertThat(documents.countDocuments()).isZero();
    }

    @Test
    void refusesASequenceWithAJump() {
        MongoEventStorageEngine engine = engine();

        assertThatThrownBy(() -> engine.appendEvents(List.of(Tally.event("tally-a", 0), Tally.event("tally-a", 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sequence number 2 follows where 1 was due");
    }

    @Test
    void refusesAnAggregateWithoutAnIdentifier() {
        MongoEventStorageEngine engine = engine();

        assertThatThrownBy(() -> engine.appendEvents(commit("", 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave the identifier field null until the first event sets it");
    }

    @Test
    void storesAnEventThatNoAggregatePublished() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(GenericEventMessage.asEventMessage(new Tally.Started("nobody")));

        assertThat(read(engine, null).getFirst().getPayload()).isEqualTo(new Tally.Started("nobody"));
    }

    @Test
    void resumesInsideACommit() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        engine.appendEvents(commit("tally-b", 0, 20));
        engine.appendEvents(commit("tally-c", 0, 1));

        for (long position = 0; position <= 22; position++) {
            List<Long> rest = positions(read(engine, at(position)));
            assertThat(rest).hasSize((int) (22 - position));
            assertThat(rest).allMatch(new HashSet<>(rest)::contains).isSorted();
            if (!rest.isEmpty()) {
                assertThat(rest.getFirst()).isEqualTo(position + 1);
            }
        }
    }

    @Test
    void streamThatEndedGoesOnWhenSomethingNewIsThere() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        var stream = engine.readEvents(null, true).iterator();
        assertThat(stream.next().getPayload()).isEqualTo(new Tally.Started("tally-a"));
        assertThat(stream.hasNext()).isFalse();

        engine.appendEvents(commit("tally-b", 0, 1));

        assertThat(stream.hasNext()).isTrue();
        assertThat(stream.next().getPayload()).isEqualTo(new Tally.Started("tally-b"));
    }

    @Test
    void stopsBeforeAnOpenGapUntilItsGraceIsOver() throws Exception {
        try (HeldWriter held = new HeldWriter(commit("tally-late", 0, 3))) {
            MongoEventStorageEngine engine = engine();
            engine.appendEvents(commit("tally-a", 0, 1));

            assertThat(read(engine, null)).isEmpty();
            nanos.addAndGet(GRACE.toNanos() - 1);
            assertThat(read(engine, null)).isEmpty();
            assertThat(tombstones()).isZero();

            held.goOn();
            assertThat(positions(read(engine, null))).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void lateWriterTakesNewPositions() throws Exception {
        try (HeldWriter held = new HeldWriter(commit("tally-late", 0, 3))) {
            MongoEventStorageEngine engine = engine();
            engine.appendEvents(commit("tally-a", 0, 1));
            assertThat(read(engine, null)).isEmpty();
            graceEnds();
            List<TrackedEventMessage<?>> first = read(engine, null);
            assertThat(positions(first)).containsExactly(4L);
            assertThat(tombstones()).isEqualTo(3);

            held.goOn();

            assertThat(positions(read(engine, at(4)))).containsExactly(5L, 6L, 7L);
            assertThat(engine.readEvents("tally-late").asStream()).hasSize(3);
        }
    }

    @Test
    void takesReservedPositionsWithNothingBehindForTheEnd() throws Exception {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        try (HeldWriter held = new HeldWriter(commit("tally-late", 0, 3))) {
            assertThat(positions(read(engine, null))).containsExactly(1L);
            nanos.addAndGet(Duration.ofDays(1).toNanos());
            assertThat(read(engine, at(1))).isEmpty();
            nanos.addAndGet(Duration.ofDays(1).toNanos());
            assertThat(read(engine, at(1))).isEmpty();
            assertThat(tombstones()).isZero();

            held.goOn();

            assertThat(positions(read(engine, at(1)))).containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void closesAGapOfSeveralWritersWithoutTouchingTheOneThatArrived() throws Exception {
        try (HeldWriter low = new HeldWriter(commit("tally-low", 0, 2));
                HeldWriter middle = new HeldWriter(commit("tally-middle", 0, 2));
                HeldWriter high = new HeldWriter(commit("tally-high", 0, 2))) {
            MongoEventStorageEngine engine = engine();
            engine.appendEvents(commit("tally-a", 0, 1));
            assertThat(read(engine, null)).isEmpty();
            graceEnds();
            // Between the reader's look and its tombstones one of them arrives.
            middle.goOn();

            assertThat(read(engine, null)).isEmpty();
            graceEnds();
            assertThat(payloads(read(engine, null)))
                    .containsExactly(
                            new Tally.Started("tally-middle"),
                            new Tally.Raised("tally-middle", 1),
                            new Tally.Started("tally-a"));
            low.goOn();
            high.goOn();

            assertThat(read(engine, null)).hasSize(7);
            assertThat(positions(read(engine, null))).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void laysTombstonesFromTheHighestDownSoThatNoCommitReachesAcross() throws Exception {
        for (int arrival = 0; arrival < 4; arrival++) {
            int arrivesAt = arrival;
            List<Long> laid = new ArrayList<>();
            TrackingToken start = at(engine().head());
            String late = "tally-late-" + arrival;
            String later = "tally-later-" + arrival;
            String behind = "tally-behind-" + arrival;
            try (HeldWriter low = new HeldWriter(commit(late, 0, 2));
                    HeldWriter high = new HeldWriter(commit(later, 0, 2))) {
                MongoEventStorageEngine engine = engine(new Crossing() {
                    @Override
                    public void reserved(long first, long last) {}

                    @Override
                    public void burying(long position) {
                        if (laid.size() == arrivesAt) {
                            low.goOn();
                            high.goOn();
                        }
                        laid.add(position);
                    }
                });
                engine.appendEvents(commit(behind, 0, 1));
                assertThat(read(engine, start)).isEmpty();
                graceEnds();

                List<TrackedEventMessage<?>> read = read(engine, start);

                assertThat(positions(read)).isSorted().doesNotHaveDuplicates();
                assertThat(payloads(read))
                        .containsExactlyInAnyOrder(
                                new Tally.Started(behind),
                                new Tally.Started(late),
                                new Tally.Raised(late, 1),
                                new Tally.Started(later),
                                new Tally.Raised(later, 1));
            }
        }
        assertThat(recorded.tombstonesOfReaders())
                .isNotEmpty()
                .allSatisfy(ids -> assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void skipsAGapLongerThanABatch() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        dies(commit("tally-dead", 0, 3 * BATCH));
        engine.appendEvents(commit("tally-b", 0, 1));
        assertThat(read(engine, null)).hasSize(1);
        graceEnds();

        assertThat(positions(read(engine, null))).containsExactly(1L, 2L + 3 * BATCH);
        assertThat(tombstones()).isEqualTo(3 * BATCH);
    }

    private void dies(List<DomainEventMessage<?>> events) {
        MongoEventStorageEngine dying = engine((first, last) -> {
            throw new IllegalStateException("died between reserving and inserting");
        });
        assertThatThrownBy(() -> dying.appendEvents(events)).hasMessageContaining("died");
    }

    @Test
    void headTokenStandsBeforeWhatIsStillOnItsWay() throws Exception {
        MongoEventStorageEngine engine = engine();
        assertThat(engine.createHeadToken()).isEqualTo(at(0));
        engine.appendEvents(commit("tally-a", 0, 10));
        assertThat(engine.createHeadToken()).isEqualTo(at(10));
        try (HeldWriter held = new HeldWriter(commit("tally-late", 0, 1))) {
            engine.appendEvents(commit("tally-b", 0, 1));
            assertThat(engine.createHeadToken()).isEqualTo(at(10));
            assertThat(engine.head()).isEqualTo(12);

            held.goOn();
            assertThat(engine.createHeadToken()).isEqualTo(at(12));
            assertThat(positions(read(engine, at(10)))).containsExactly(11L, 12L);
        }
    }

    @Test
    void headIsAnEventAndNeverATombstone() {
        MongoEventStorageEngine engine = engine();
        assertThat(engine.head()).isZero();
        engine.appendEvents(commit("tally-a", 0, 2));
        assertThatThrownBy(() -> engine.appendEvents(commit("tally-a", 0, 12)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(tombstones()).isEqualTo(12);

        assertThat(engine.head()).isEqualTo(2);
        assertThat(engine.createHeadToken()).isEqualTo(at(2));
        assertThat(positions(read(engine, null))).containsExactly(1L, 2L);
    }

    @Test
    void tokenAtATimeStandsBeforeTheFirstEventSince() throws Exception {
        MongoEventStorageEngine engine = engine();
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        engine.appendEvents(timed("tally-a", noon));
        engine.appendEvents(timed("tally-b", noon.plusSeconds(60)));
        engine.appendEvents(timed("tally-c", noon.plusSeconds(120)));

        assertThat(engine.createTailToken()).isEqualTo(at(0));
        assertThat(engine.createTokenAt(noon)).isEqualTo(at(0));
        assertThat(engine.createTokenAt(noon.plusSeconds(30))).isEqualTo(at(1));
        assertThat(engine.createTokenAt(noon.plusSeconds(120))).isEqualTo(at(2));
        assertThat(engine.createTokenAt(noon.plusSeconds(121))).isEqualTo(at(3));
        try (HeldWriter held = new HeldWriter(timed("tally-late", noon.plusSeconds(600)))) {
            engine.appendEvents(timed("tally-d", noon.plusSeconds(600)));
            assertThat(engine.createTokenAt(noon.plusSeconds(600))).isEqualTo(at(3));
            held.goOn();
        }
    }

    private static List<DomainEventMessage<?>> timed(String tally, Instant time) {
        EventMessage<?> event =
                new GenericEventMessage<>("e-" + tally, new Tally.Started(tally), MetaData.emptyInstance(), time);
        return List.of(new GenericDomainEventMessage<>("Tally", tally, 0L, event, event::getTimestamp));
    }

    @Test
    void goesOnWhereItStoodAfterARestart() {
        engine().appendEvents(commit("tally-a", 0, 3));
        engine().appendEvents(commit("tally-b", 0, 2));

        assertThat(positions(read(engine(), at(3)))).containsExactly(4L, 5L);
    }

    @Test
    void raisesACounterThatIsBehindTheEvents() {
        engine().appendEvents(commit("tally-a", 0, 3));
        database.getCollection("event_counter").drop();

        MongoEventStorageEngine restarted = engine();
        restarted.appendEvents(commit("tally-b", 0, 1));

        assertThat(positions(read(restarted, null))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void saysPlainlyWhenTheCounterFallsBehindWhileRunning() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        database.getCollection("event_counter").updateOne(new Document(), Updates.set("reserved", 0L));

        assertThatThrownBy(() -> engine.appendEvents(commit("tally-b", 0, 1)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("Position 1 is held by another commit, of tally-a");
    }

    @Test
    void namesAnUnknownTypeWithItsPositionInsteadOfSkippingIt() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 2));
        engine.appendEvents(commit("tally-a", 2, 1));
        documents.updateOne(Filters.eq("_id", 2L), Updates.set("events.1.type", "tally.renamed"));

        var stream = engine.readEvents(null, false).iterator();
        assertThat(stream.next().getPayload()).isEqualTo(new Tally.Started("tally-a"));
        assertThatThrownBy(stream::hasNext).isInstanceOfSatisfying(UnreadableEvent.class, e -> {
            assertThat(e.position()).isEqualTo(2);
            assertThat(e.type()).isEqualTo("tally.renamed");
            assertThat(e).hasMessageContaining("position 2").hasMessageContaining("tally.renamed, revision 1");
        });
        assertThatThrownBy(() -> engine.readEvents("tally-a").asStream().toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("position 2");
    }

    @Test
    void readsAnOlderRevisionThroughItsUpcaster() {
        MongoEventStorageEngine before = new MongoEventStorageEngine(
                database,
                new DeclaredTypesSerializer(
                        EventTypes.builder().type("tally.raised", Step.class).build()),
                NoOpEventUpcaster.INSTANCE,
                GRACE,
                BATCH);
        before.appendEvents(new GenericDomainEventMessage<>("Tally", "tally-a", 0L, new Step("tally-a")));

        MongoEventStorageEngine now = new MongoEventStorageEngine(
                database,
                new DeclaredTypesSerializer(EventTypes.builder()
                        .type("tally.raised", "2", Tally.Raised.class)
                        .build()),
                new StepByOne(),
                GRACE,
                BATCH);

        assertThat(payloads(read(now, null))).containsExactly(new Tally.Raised("tally-a", 1));
        assertThat(now.readEvents("tally-a").next().getPayload()).isEqualTo(new Tally.Raised("tally-a", 1));
    }

    /** What a raise was before it could be by more than one. */
    record Step(String tally) {}

    private static final class StepByOne extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("tally.raised", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("tally.raised", "2"),
                    JsonNode.class,
                    payload -> ((ObjectNode) payload).put("by", 1));
        }
    }

    @Test
    void namesADamagedDocumentWithItsPosition() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        damaged(engine, "tally-b", Updates.set("events.0.payload", "{\"tally\":"), "position 2 (type tally.started)");
        damaged(engine, "tally-c", Updates.unset("events.0.at"), "'at' is missing");
        damaged(engine, "tally-d", Updates.unset("events"), "holds 0 events");
        damaged(engine, "tally-e", Updates.unset("first"), "'first' is missing");
        damaged(engine, "tally-f", Updates.set("events.0.sequence", 9L), "does not fit its place");
    }

    private void damaged(MongoEventStorageEngine engine, String tally, Bson damage, String expected) {
        documents.deleteMany(Filters.gt("_id", 1L));
        database.getCollection("event_counter").updateOne(new Document(), Updates.set("reserved", 1L));
        engine.appendEvents(commit(tally, 0, 1));
        documents.updateOne(Filters.eq("_id", 2L), damage);

        var stream = engine.readEvents(null, false).iterator();
        assertThat(stream.next().getPayload()).isEqualTo(new Tally.Started("tally-a"));
        assertThatThrownBy(stream::hasNext)
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("position 2")
                .hasMessageContaining(expected);
    }

    @Test
    void refusesToStoreAnUndeclaredClass() {
        MongoEventStorageEngine engine = engine();

        assertThatThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage(new Undeclared("x"))))
                .hasMessageContaining("Undeclared has no declared name");
        assertThat(documents.countDocuments()).isZero();
    }

    record Undeclared(String text) {}

    @Test
    void keepsTheNewestSnapshotOnly() {
        MongoEventStorageEngine engine = engine();
        assertThat(engine.readSnapshot("tally-a")).isEmpty();
        engine.storeSnapshot(Tally.event("tally-a", 4));
        engine.storeSnapshot(Tally.event("tally-a", 9));
        engine.storeSnapshot(Tally.event("tally-a", 7));

        assertThat(engine.readSnapshot("tally-a")).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
            assertThat(snapshot.getPayload()).isEqualTo(new Tally.Raised("tally-a", 9));
        });
    }

    @Test
    void asksForSnapshotsOnlyWhereThereAreAny() {
        MongoEventStorageEngine engine = engine();
        assertThat(engine.readSnapshot("tally-a")).isEmpty();
        int asked = recorded.named("find").size();

        assertThat(engine.readSnapshot("tally-a")).isEmpty();
        assertThat(recorded.named("find")).hasSize(asked);

        engine().storeSnapshot(Tally.event("tally-a", 4));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(engine.readSnapshot("tally-a")).isPresent();
    }

    @Test
    void findsOutWhatBecameOfAnInsertWhoseAnswerWasLost() throws Exception {
        try (LossyConnection connection = new LossyConnection(connectionString());
                MongoClient lossy = MongoClients.create(connection.connectionString())) {
            MongoEventStorageEngine engine = engine(lossy.getDatabase(database.getName()), Crossing.DIRECT);
            engine.appendEvents(commit("tally-a", 0, 1));

            connection.loseAnswerToInsert();
            engine.appendEvents(commit("tally-b", 0, 2));
            connection.loseInsert();
            engine.appendEvents(commit("tally-c", 0, 2));
            connection.loseAnswerToInsert();
            assertThatThrownBy(() -> engine.appendEvents(commit("tally-a", 0, 1)))
                    .isInstanceOf(AggregateStreamCreationException.class);

            assertThat(connection.losses()).isEqualTo(3);
            assertThat(payloads(read(engine, null)))
                    .containsExactly(
                            new Tally.Started("tally-a"),
                            new Tally.Started("tally-b"),
                            new Tally.Raised("tally-b", 1),
                            new Tally.Started("tally-c"),
                            new Tally.Raised("tally-c", 1));
            assertThat(tombstones()).isEqualTo(1);
        }
    }

    @Test
    void answersNothingByLookingAtEveryDocument() {
        runEveryOperation();

        assertThat(new IndexUse(database).scans(recorded.all())).isEmpty();
        // The guard bites: a lookup by the kind of an aggregate has no index.
        documents.find(Filters.eq("kind", "Tally")).first();
        assertThat(new IndexUse(database).scans(recorded.all())).isNotEmpty();
    }

    /** All that engine and tokens can be asked, with conflicts and gaps. */
    private void runEveryOperation() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 3));
        engine.appendEvents(commit("tally-a", 3, 1));
        assertThatThrownBy(() -> engine.appendEvents(commit("tally-a", 3, 1))).isInstanceOf(ConcurrencyException.class);
        dies(commit("tally-dead", 0, 3 * BATCH));
        engine.appendEvents(commit("tally-b", 0, 1));
        read(engine, null);
        graceEnds();
        assertThat(read(engine, null)).hasSize(5);
        assertThat(engine.readEvents("tally-a", 2).asStream()).hasSize(2);
        assertThat(engine.lastSequenceNumberFor("tally-a")).contains(3L);
        engine.createHeadToken();
        engine.createTokenAt(Instant.EPOCH);
        engine.head();
        engine.storeSnapshot(Tally.event("tally-a", 2));
        engine.readSnapshot("tally-a");
        MongoTokenStore tokens = new MongoTokenStore(
                database,
                new DeclaredTypesSerializer(Tally.TYPES),
                "one",
                Duration.ofSeconds(10),
                InstantSource.system());
        tokens.initializeTokenSegments("group", 2, at(0));
        tokens.fetchToken("group", tokens.fetchAvailableSegments("group").getFirst());
        tokens.storeToken(at(1), "group", 0);
        tokens.extendClaim("group", 0);
        tokens.releaseClaim("group", 0);
        tokens.retrieveStorageIdentifier();
        tokens.fetchToken("group", 1);
        tokens.deleteToken("group", 1);
    }

    @Test
    void writesToTheDisksOfAMajorityAndReadsStreamsFromIt() {
        runEveryOperation();

        assertThat(recorded.all())
                .filteredOn(sent ->
                        Set.of("insert", "update", "delete", "findAndModify").contains(sent.name()))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.command().getDocument("writeConcern"))
                        .as("%s %s", sent.name(), sent.collection())
                        .containsEntry("w", new BsonString("majority"))
                        .containsEntry("j", BsonBoolean.TRUE)
                        .containsKey("wtimeout"));
        assertThat(recorded.named("find"))
                .filteredOn(sent -> sent.collection().equals("events")
                        && sent.command().getDocument("filter").containsKey("_id")
                        && sent.command().containsKey("batchSize")
                        && sent.command().containsKey("sort"))
                .isNotEmpty()
                .allSatisfy(sent -> assertThat(sent.command().getDocument("readConcern"))
                        .containsEntry("level", new BsonString("majority")));
        // A cursor that stayed open would have to be asked for more, or be killed.
        assertThat(recorded.named("getMore")).isEmpty();
        assertThat(recorded.named("killCursors")).isEmpty();
    }

    @Test
    void survivesAPrimaryThatLeavesWhileWeWrite() throws Exception {
        try (LossyConnection connection = new LossyConnection(connectionString());
                MongoClient lossy = MongoClients.create(connection.connectionString())) {
            MongoEventStorageEngine engine = engine(lossy.getDatabase(database.getName()), Crossing.DIRECT);
            connection.leaveAtReservation();
            engine.appendEvents(commit("tally-a", 0, 2));
            connection.leaveBeforeInsert();
            engine.appendEvents(commit("tally-b", 0, 2));
            connection.leaveAfterInsert();
            engine.appendEvents(commit("tally-c", 0, 2));
            connection.loseAnswerToReservation();
            engine.appendEvents(commit("tally-d", 0, 2));
            connection.leaveAfterInsert();
            assertThatThrownBy(() -> engine.appendEvents(commit("tally-a", 0, 1)))
                    .isInstanceOf(AggregateStreamCreationException.class);

            assertThat(connection.losses()).isEqualTo(5);
            assertThat(read(engine, null)).hasSize(6);
            graceEnds();
            assertThat(payloads(read(engine, null))).hasSize(8).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesToStartOnAnIndexThatIsMissingOrDifferent() {
        engine();
        documents.dropIndex("aggregate_1_sequence_1");
        // Nothing is stored yet: it can be made without a doubt.
        engine().appendEvents(commit("tally-a", 0, 1));
        documents.dropIndex("events.at_1");
        engine();
        assertThat(documents.listIndexes().map(index -> index.getString("name")))
                .contains("events.at_1");

        documents.dropIndex("aggregate_1_sequence_1");
        assertThatThrownBy(this::engine)
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("aggregate_1_sequence_1 is missing")
                .hasMessageContaining("unique sparse");
        documents.createIndex(new Document("aggregate", 1).append("sequence", 1));
        assertThatThrownBy(this::engine)
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("aggregate_1_sequence_1")
                .hasMessageContaining("found {\"aggregate\": 1, \"sequence\": 1}, wanted")
                .hasMessageContaining("wanted {\"aggregate\": 1, \"sequence\": 1} unique sparse");
    }

    @Test
    void refusesAServerThatIsTooOld() {
        Document old = new Document("version", "5.0.31")
                .append("versionArray", List.of(5, 0, 31, 0))
                .append("storageEngines", List.of("wiredTiger"));

        assertThatThrownBy(() -> StoreSchema.checkServer(old))
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageContaining("MongoDB 6.0 or newer")
                .hasMessageContaining("5.0.31");
        assertThatCode(() -> StoreSchema.checkServer(database.runCommand(new Document("buildInfo", 1))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATokenBehindAllThatWasEverReserved() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 2));

        assertThat(read(engine, at(2))).isEmpty();
        assertThatThrownBy(() -> engine.readEvents(at(3), false))
                .isInstanceOf(ForeignToken.class)
                .hasMessageContaining("position 3")
                .hasMessageContaining("reserved 2 positions only");
        // The events are restored to an older state while a reader stands further on.
        var stream = engine.readEvents(at(2), false).iterator();
        documents.deleteMany(Filters.gt("_id", 0L));
        database.getCollection("event_counter").updateOne(new Document(), Updates.set("reserved", 1L));
        assertThatThrownBy(stream::hasNext).isInstanceOf(ForeignToken.class);
    }

    @Test
    void namesARevisionThatANewerReleaseWrote() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        documents.updateOne(Filters.eq("_id", 1L), Updates.set("events.0.revision", "7"));

        assertThatThrownBy(() -> read(engine, null))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("position 1 (type tally.started)")
                .hasMessageContaining("revision 7; this release knows it up to revision 1, a newer one wrote it");
    }

    @Test
    void closesTheGapsOfManyDeadWritersInOneGrace() {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < 2 * BATCH; i++) {
            dies(commit("tally-dead-" + i, 0, 2));
            engine.appendEvents(commit("tally-" + i, 0, 1));
        }
        read(engine, null);
        // What is seen of it at once is closed after one grace, a window at a time.
        for (int window = 0; window < 7; window++) {
            graceEnds();
            read(engine, null);
        }
        assertThat(read(engine, null)).hasSize(2 * BATCH);
    }

    @Test
    void givesEveryReaderEveryEventOnceInOrderWhileWritersPauseAndDie() throws Exception {
        int writers = 10;
        int commitsEach = 30;
        int readers = 3;
        Duration grace = Duration.ofMillis(5);
        AtomicInteger deaths = new AtomicInteger();
        AtomicInteger reservations = new AtomicInteger();
        Set<Long> buried = ConcurrentHashMap.newKeySet();
        Crossing watched = new Crossing() {
            @Override
            public void reserved(long first, long last) {}

            @Override
            public void burying(long position) {
                buried.add(position);
            }
        };
        Crossing rough = (first, last) -> {
            // Not Random: its first numbers for neighbouring seeds are nearly the same.
            SplittableRandom chance = new SplittableRandom(first * 31 + last);
            reservations.incrementAndGet();
            int what = chance.nextInt(20);
            if (what < 2) {
                deaths.incrementAndGet();
                throw new IllegalStateException("died between reserving and inserting");
            }
            if (what == 2) {
                // Until a reader is about to take its position, however slow the machine is.
                long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
                while (!buried.contains(last) && System.nanoTime() < patience) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            } else if (what < 8) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance.nextInt(25)));
            }
        };
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean writing = new AtomicBoolean(true);
        List<List<TrackedEventMessage<?>>> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                List<TrackedEventMessage<?>> mine = new ArrayList<>();
                seen.add(mine);
                // Each with its own engine, as in processes of their own.
                MongoEventStorageEngine engine = realTime(grace, watched);
                reading.add(pool.submit(() -> readUntil(engine, writing, acknowledged, mine)));
            }
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String tally = "tally-" + writer;
                MongoEventStorageEngine engine = realTime(grace, rough);
                written.add(pool.submit(() -> {
                    SplittableRandom chance = new SplittableRandom(tally.hashCode());
                    long sequence = 0;
                    for (int i = 0; i < commitsEach; i++) {
                        List<DomainEventMessage<?>> commit = commit(tally, sequence, 1 + chance.nextInt(4));
                        try {
                            engine.appendEvents(commit);
                            sequence += commit.size();
                            commit.forEach(event -> acknowledged.add(event.getIdentifier()));
                        } catch (IllegalStateException died) {
                            // Its positions stay empty.
                        }
                    }
                }));
            }
            for (Future<?> each : written) {
                each.get();
            }
            writing.set(false);
            for (Future<?> each : reading) {
                each.get();
            }
        }
        for (List<TrackedEventMessage<?>> each : seen) {
            List<Long> positions = positions(each);
            for (int i = 1; i < positions.size(); i++) {
                assertThat(positions.get(i)).isGreaterThan(positions.get(i - 1));
            }
            assertThat(each.stream().map(EventMessage::getIdentifier))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(positions).isEqualTo(positions(seen.getFirst()));
        }
        assertThat(deaths.get()).isGreaterThan(10);
        // Some were overtaken by a reader and had to reserve again.
        assertThat(reservations.get()).isGreaterThan(writers * commitsEach);
        assertThat(tombstones()).isPositive();
    }

    private MongoEventStorageEngine realTime(Duration grace, Crossing crossing) {
        return new MongoEventStorageEngine(
                database,
                new DeclaredTypesSerializer(Tally.TYPES),
                NoOpEventUpcaster.INSTANCE,
                new Tuning(grace, BATCH, System::nanoTime, crossing, StoreObserver.NONE));
    }

    /** Reads on from its last token, a new stream each time, until all is written and all of it was seen. */
    private static void readUntil(
            MongoEventStorageEngine engine,
            AtomicBoolean writing,
            Set<String> acknowledged,
            List<TrackedEventMessage<?>> seen) {
        TrackingToken token = null;
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while ((writing.get() || seen.size() < acknowledged.size()) && System.nanoTime() < patience) {
            for (TrackedEventMessage<?> event : read(engine, token)) {
                seen.add(event);
                token = event.trackingToken();
            }
        }
    }

    /** A writer that has reserved its positions and waits before inserting, until it is let go on. */
    private final class HeldWriter implements AutoCloseable {

        private final CountDownLatch reserved = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final ConcurrentLinkedQueue<Throwable> errors = new ConcurrentLinkedQueue<>();
        private final Thread thread;

        private HeldWriter(List<DomainEventMessage<?>> events) throws InterruptedException {
            MongoEventStorageEngine engine = engine((first, last) -> {
                reserved.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread = Thread.ofVirtual().start(() -> {
                try {
                    engine.appendEvents(events);
                } catch (RuntimeException e) {
                    errors.add(e);
                }
            });
            reserved.await();
        }

        void goOn() {
            close();
            assertThat(errors).isEmpty();
        }

        @Override
        public void close() {
            goOn.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

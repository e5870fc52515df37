package org.yousaid.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.yousaid.eventstore.Tally.commit;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.tracing.NoOpSpanFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

@Timeout(60)
class MongoEventStoreTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration NEVER = Duration.ofHours(1);

    private MongoDatabase database;
    private MongoEventStorageEngine elsewhere;
    private final List<MongoEventStore> opened = new ArrayList<>();

    @BeforeEach
    void openDatabase() {
        database = mongo.client().getDatabase(mongo.databaseName() + "_" + DATABASES.incrementAndGet());
        elsewhere = engine();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(MongoEventStore::close);
        database.drop();
    }

    private MongoEventStorageEngine engine() {
        return engine(NoOpEventUpcaster.INSTANCE);
    }

    private MongoEventStorageEngine engine(EventUpcaster upcaster) {
        return new MongoEventStorageEngine(
                database, new DeclaredTypesSerializer(Tally.TYPES), upcaster, Duration.ofMillis(20), 50);
    }

    private MongoEventStore store(Duration pollInterval) {
        return store(engine(), pollInterval);
    }

    private MongoEventStore store(MongoEventStorageEngine engine, Duration pollInterval) {
        MongoEventStore store = new MongoEventStore(
                engine,
                pollInterval,
                NoOpMessageMonitor.INSTANCE,
                DefaultEventBusSpanFactory.builder()
                        .spanFactory(NoOpSpanFactory.INSTANCE)
                        .build());
        opened.add(store);
        return store;
    }

    private static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @Test
    void wakesReadersAtOnceWhenTheSameProcessCommits() throws Exception {
        MongoEventStore store = store(NEVER);
        AtomicInteger called = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(0))) {
            assertThat(stream.setOnAvailableCallback(called::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(called).hasValue(0);

            store.publish(commit("tally-a", 0, 2));

            await().untilAtomic(called, greaterThan(0));
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(1));
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(2));
            assertThat(stream.hasNextAvailable(1, MILLISECONDS)).isFalse();
        }
    }

    @Test
    void tellsTheOthersWhenOneReaderRefusesToListen() throws Exception {
        MongoEventStore store = store(NEVER);
        AtomicInteger called = new AtomicInteger();
        try (BlockingStream<TrackedEventMessage<?>> deaf = store.openStream(at(0));
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(0))) {
            deaf.setOnAvailableCallback(() -> {
                throw new IllegalStateException("shutting down");
            });
            stream.setOnAvailableCallback(called::incrementAndGet);
            store.publish(commit("tally-a", 0, 1));
            await().untilAtomic(called, greaterThan(0));
            int before = called.get();

            store.publish(commit("tally-b", 0, 1));

            await().untilAtomic(called, greaterThan(before));
        }
    }

    @Test
    void findsCommitsOfOtherProcesses() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                store(Duration.ofMillis(20)).openStream(at(0))) {
            elsewhere.appendEvents(commit("tally-a", 0, 1));

            assertThat(stream.hasNextAvailable(10, SECONDS)).isTrue();
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Tally.Started("tally-a"));
        }
    }

    @Test
    void waitsNoLongerThanAsked() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = store(NEVER).openStream(null)) {
            assertThat(stream.hasNextAvailable(5, MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void resumesFromWhateverIsRemembered() throws Exception {
        MongoEventStore store = store(Duration.ofMillis(20));
        for (int i = 0; i < 30; i++) {
            elsewhere.appendEvents(commit("tally-" + i, 0, 50));
        }
        try (BlockingStream<TrackedEventMessage<?>> first = store.openStream(at(0))) {
            assertThat(next(first, 1_500)).isEqualTo(1_500);
            for (int i = 30; i < 60; i++) {
                store.publish(commit("tally-" + i, 0, 50));
            }
            assertThat(next(first, 1_500)).isEqualTo(3_000);
            // In front of what is remembered, at its edge, inside it, at its end.
            for (long start : List.of(0L, 1_499L, 1_999L, 2_000L, 2_001L, 2_025L, 2_999L, 3_000L)) {
                try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(start))) {
                    assertThat(next(stream, (int) (3_000 - start))).isEqualTo(3_000);
                    assertThat(stream.hasNextAvailable()).isFalse();
                }
            }
        }
    }

    /** Takes so many and checks that each follows the one before. */
    private static long next(BlockingStream<TrackedEventMessage<?>> stream, int count) throws InterruptedException {
        long last = -1;
        for (int i = 0; i < count; i++) {
            long position =
                    MongoEventStorageEngine.position(stream.nextAvailable().trackingToken());
            assertThat(last == -1 || position == last + 1).isTrue();
            last = position;
        }
        return last == -1 ? 3_000 : last;
    }

    @Test
    void givesAllStreamsTheSameOrderWhileSeveralProcessesWrite() throws Exception {
        int writers = 8;
        int commits = 25;
        int streams = 5;
        List<List<Long>> seen = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                MongoEventStore store = i < 2
                        ? opened.isEmpty() ? store(Duration.ofMillis(10)) : opened.getFirst()
                        : store(Duration.ofMillis(10));
                List<Long> mine = new CopyOnWriteArrayList<>();
                seen.add(mine);
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(0));
                all.add(pool.submit(() -> {
                    while (mine.size() < writers * commits * 2 && stream.hasNextAvailable(20, SECONDS)) {
                        mine.add(MongoEventStorageEngine.position(
                                stream.nextAvailable().trackingToken()));
                    }
                    return mine;
                }));
            }
            for (int writer = 0; writer < writers; writer++) {
                String tally = "tally-" + writer;
                MongoEventStore store = opened.get(writer % opened.size());
                all.add(pool.submit(() -> {
                    for (int i = 0; i < commits; i++) {
                        store.publish(commit(tally, 2L * i, 2));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(seen)
                .allSatisfy(mine -> assertThat(mine)
                        .hasSize(writers * commits * 2)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .isEqualTo(seen.getFirst()));
    }

    @Test
    void stopsAReaderAtAnUnreadableEventAndLetsItGoOnOnceItIsMended() throws Exception {
        MongoEventStore store = store(Duration.ofMillis(10));
        elsewhere.appendEvents(commit("tally-a", 0, 1));
        elsewhere.appendEvents(commit("tally-b", 0, 1));
        database.getCollection("events")
                .updateOne(Filters.eq("_id", 2L), Updates.set("events.0.type", "tally.renamed"));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(0))) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(1));
            assertThatThrownBy(() -> stream.hasNextAvailable(5, SECONDS))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("tally.renamed");

            elsewhere.appendEvents(commit("tally-c", 0, 1));
            database.getCollection("events")
                    .updateOne(Filters.eq("_id", 2L), Updates.set("events.0.type", "tally.started"));

            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(2));
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(3));
        }
    }

    @Test
    void showsTheErrorWhenAnEventThatArrivesLaterIsUnreadable() {
        MongoEventStore store = store(Duration.ofMillis(10));
        elsewhere.appendEvents(commit("tally-a", 0, 1));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(1))) {
            assertThat(stream.hasNextAvailable()).isFalse();
            MongoEventStorageEngine newer = new MongoEventStorageEngine(
                    database,
                    new DeclaredTypesSerializer(EventTypes.builder()
                            .type("tally.begun", Tally.Started.class)
                            .build()),
                    NoOpEventUpcaster.INSTANCE,
                    Duration.ofMillis(20),
                    50);
            newer.appendEvents(commit("tally-b", 0, 1));

            assertThatThrownBy(() -> stream.hasNextAvailable(20, SECONDS))
                    .isInstanceOf(UnreadableEvent.class)
                    .hasMessageContaining("tally.begun");
        }
    }

    @Test
    void showsAnErrorWhileDecodingToTheReaderAndGoesOnAfterIt() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        EventUpcaster upcaster = events -> {
            if (broken.get()) {
                throw new NoClassDefFoundError("org/example/Missing");
            }
            return events;
        };
        MongoEventStore store = store(engine(upcaster), Duration.ofMillis(10));
        elsewhere.appendEvents(commit("tally-a", 0, 1));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(1))) {
            assertThat(stream.hasNextAvailable()).isFalse();
            broken.set(true);
            elsewhere.appendEvents(commit("tally-b", 0, 1));

            assertThatThrownBy(() -> stream.hasNextAvailable(5, SECONDS)).isInstanceOf(NoClassDefFoundError.class);
            broken.set(false);
            assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(at(2));
            elsewhere.appendEvents(commit("tally-c", 0, 1));
            assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
        }
    }

    @Test
    void decodesNothingAheadForReadersThatStandFarBehindOrAreGone() throws Exception {
        AtomicInteger decoded = new AtomicInteger();
        EventUpcaster upcaster = events -> events.peek(_ -> decoded.incrementAndGet());
        for (int i = 0; i < 10; i++) {
            elsewhere.appendEvents(commit("tally-" + i, 0, 1));
        }
        MongoEventStore store = store(engine(upcaster), Duration.ofMillis(5));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(0))) {
            for (int i = 10; i < 60; i++) {
                elsewhere.appendEvents(commit("tally-" + i, 0, 1));
            }
            assertThat(decoded).hasValue(0);
            assertThat(next(stream, 60)).isEqualTo(60);
        }
        int read = decoded.get();
        for (int i = 60; i < 80; i++) {
            elsewhere.appendEvents(commit("tally-" + i, 0, 1));
        }
        assertThat(decoded.get()).isLessThan(read + 10);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(at(60))) {
            assertThat(next(stream, 20)).isEqualTo(80);
        }
    }
}

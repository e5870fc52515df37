package org.yousaid.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.tracing.NoOpSpanFactory;
import org.bson.Document;
import org.yousaid.embedded.mongo.EmbeddedMongo;

/**
 * A quick look at the rates of the store on the embedded server, for whoever changes it; no test, nothing is asserted.
 * Arguments: seconds per round, events of the burst.
 */
final class StoreMeasurement {

    private static final int CALLERS = 64;

    private final MongoClient client;
    private final long seconds;

    private StoreMeasurement(MongoClient client, long seconds) {
        this.client = client;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 3;
        int burst = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Path directory = Files.createTempDirectory("store-measurement");
        try (EmbeddedMongo server = EmbeddedMongo.start(directory, 0);
                MongoClient client = MongoClients.create(server.connectionString())) {
            StoreMeasurement measurement = new StoreMeasurement(client, seconds);
            for (int round = 0; round < Integer.getInteger("rounds", 4); round++) {
                measurement.bare(CALLERS);
                measurement.appending(CALLERS);
            }
            measurement.appending(1);
            measurement.bare(1);
            measurement.reading(burst);
        }
    }

    private MongoDatabase fresh() {
        return client.getDatabase("m" + UUID.randomUUID().toString().replace("-", ""));
    }

    private MongoEventStorageEngine engine(MongoDatabase database) {
        return new MongoEventStorageEngine(
                database,
                new DeclaredTypesSerializer(Tally.TYPES),
                NoOpEventUpcaster.INSTANCE,
                Duration.ofMillis(100),
                200);
    }

    private void bare(int callers) throws Exception {
        MongoDatabase database = fresh();
        MongoCollection<Document> events = EventCollections.in(database).newest();
        CommitDocuments documents = new CommitDocuments(new DeclaredTypesSerializer(Tally.TYPES));
        AtomicLong next = new AtomicLong();
        rate(
                "bare insertOne, " + callers,
                callers,
                n -> events.insertOne(
                        documents.draft(Tally.commit("tally-" + n, 0, 1)).at(next.incrementAndGet())));
        database.drop();
    }

    private void appending(int callers) throws Exception {
        MongoDatabase database = fresh();
        MongoEventStorageEngine engine = engine(database);
        rate("new aggregates, " + callers, callers, n -> engine.appendEvents(Tally.commit("tally-" + n, 0, 1)));
        engine.close();
        database.drop();
    }

    private void rate(String what, int callers, LongConsumer work) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        work.accept(done.getAndIncrement());
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        say(what, done.get(), System.nanoTime() - start);
    }

    private void reading(int events) throws Exception {
        MongoDatabase database = fresh();
        MongoEventStorageEngine engine = engine(database);
        try (ExecutorService pool = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < events; i++) {
                int n = i;
                pool.execute(() -> engine.appendEvents(Tally.commit("tally-" + n, 0, 1)));
            }
        }
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            long raw = engine.readEvents(null, false).count();
            say("read as a stream", raw, System.nanoTime() - start);
            through(engine, database, events, round);
        }
    }

    private static void through(MongoEventStorageEngine engine, MongoDatabase database, int events, int round)
            throws InterruptedException {
        try (MongoEventStore store = new MongoEventStore(
                engine,
                Duration.ofMillis(100),
                NoOpMessageMonitor.INSTANCE,
                DefaultEventBusSpanFactory.builder()
                        .spanFactory(NoOpSpanFactory.INSTANCE)
                        .build())) {
            CountDownLatch handled = new CountDownLatch(events);
            PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                    .name("measured-" + round)
                    .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                            .eventHandlers(new Counting(handled))
                            .build())
                    .messageSource(store)
                    .tokenStore(new MongoTokenStore(
                            database,
                            new DeclaredTypesSerializer(Tally.TYPES),
                            "me",
                            Duration.ofSeconds(10),
                            InstantSource.system()))
                    .transactionManager(org.axonframework.common.transaction.NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(Boolean.getBoolean("axon") ? daemon() : new CoordinatorThread("measured"))
                    .workerExecutor(daemon())
                    .initialSegmentCount(1)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .batchSize(Integer.getInteger("batch", 100))
                    .build();
            long start = System.nanoTime();
            processor.start();
            handled.await();
            say("through a processor", events, System.nanoTime() - start);
            processor.shutDown();
        }
    }

    private static ScheduledExecutorService daemon() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
    }

    private static void say(String what, long count, long nanos) {
        System.out.printf(Locale.ROOT, "%-28s %10.0f/s%n", what, count * 1e9 / nanos);
    }

    static final class Counting {

        private final CountDownLatch handled;

        Counting(CountDownLatch handled) {
            this.handled = handled;
        }

        @org.axonframework.eventhandling.EventHandler
        void on(Tally.Started event) {
            handled.countDown();
        }
    }
}

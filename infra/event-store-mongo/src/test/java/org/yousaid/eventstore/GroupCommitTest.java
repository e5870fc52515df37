package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yousaid.eventstore.Tally.commit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.RecordedCommands.Sent;
import org.yousaid.testsupport.MongoServer;

/** Callers of one process share what they send, and nothing else. */
@Timeout(60)
class GroupCommitTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final RecordedCommands recorded = new RecordedCommands();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Held held = new Held();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void openDatabase() {
        client = MongoClients.create(recorded.client(mongo.connectionString()));
        database = client.getDatabase(mongo.databaseName() + "_g" + DATABASES.incrementAndGet());
    }

    @AfterEach
    void dropDatabase() {
        held.letGo();
        callers.close();
        database.drop();
        client.close();
    }

    private MongoEventStorageEngine engine() {
        return engine(database);
    }

    private MongoEventStorageEngine engine(MongoDatabase at) {
        return new MongoEventStorageEngine(
                at,
                new DeclaredTypesSerializer(Tally.TYPES),
                NoOpEventUpcaster.INSTANCE,
                new Tuning(Duration.ofHours(1), 200, System::nanoTime, held, StoreObserver.NONE));
    }

    /** Lets everyone else wait until the first group, already reserved, may go on. */
    private static final class Held implements Crossing {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger groups = new AtomicInteger();

        @Override
        public void reserved(long first, long last) {
            groups.incrementAndGet();
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void letGo() {
            goOn.countDown();
        }
    }

    private Future<?> append(MongoEventStorageEngine engine, List<DomainEventMessage<?>> events) {
        return callers.submit(() -> engine.appendEvents(events));
    }

    /** The first caller is on its way alone; the others, fewer than make a second group worth while, wait behind it. */
    private Future<?> occupy(MongoEventStorageEngine engine) throws InterruptedException {
        Future<?> first = append(engine, commit("tally-first", 0, 1));
        held.reached.await();
        return first;
    }

    private static @Nullable Throwable error(Future<?> caller) throws InterruptedException {
        try {
            caller.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private static List<Object> payloads(MongoEventStorageEngine engine) {
        List<Object> payloads = new ArrayList<>();
        engine.readEvents(null, false).map(TrackedEventMessage::getPayload).forEach(payloads::add);
        return payloads;
    }

    private List<Sent> inserts() {
        return recorded.named("insert").stream()
                .filter(sent -> sent.collection().equals("events"))
                .toList();
    }

    private static int documents(Sent insert) {
        return insert.command().getArray("documents").size();
    }

    @Test
    void sendsAllThatWaitInOneReservationAndOneInsert() throws Exception {
        MongoEventStorageEngine engine = engine();
        Future<?> first = occupy(engine);
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(append(engine, commit("tally-" + i, 0, 2)));
        }
        await().until(() -> engine.waiting() == 10);
        held.letGo();

        first.get();
        for (Future<?> each : waiting) {
            each.get();
        }

        assertThat(recorded.named("findAndModify")).hasSize(2);
        assertThat(inserts()).extracting(GroupCommitTest::documents).containsExactly(1, 10);
        assertThat(payloads(engine)).hasSize(21);
    }

    @Test
    void givesEachCallerOfAGroupItsOwnAnswer() throws Exception {
        MongoEventStorageEngine engine = engine();
        Future<?> first = occupy(engine);
        List<Future<?>> rivals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rivals.add(append(engine, commit("tally-wanted", 0, 2)));
        }
        Future<?> again = append(engine, commit("tally-first", 0, 3));
        Future<?> huge = append(engine, List.of(huge()));
        Future<?> other = append(engine, commit("tally-other", 0, 1));
        await().until(() -> engine.waiting() == 8);
        held.letGo();

        first.get();
        other.get();
        int won = 0;
        for (Future<?> rival : rivals) {
            Throwable error = error(rival);
            if (error == null) {
                won++;
            } else {
                assertThat(error).isInstanceOf(AggregateStreamCreationException.class);
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(error(again)).isInstanceOf(AggregateStreamCreationException.class);
        assertThat(error(huge))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("commit of tally-huge (sequence 0) cannot be stored");
        // The grace is an hour: only because the refused gave back their positions is there no gap.
        assertThat(payloads(engine)).hasSize(4);
        assertThat(database.getCollection("events").countDocuments(new Document("tombstone", true)))
                .isEqualTo(4 * 2 + 3 + 1);
    }

    private static DomainEventMessage<?> huge() {
        return new GenericDomainEventMessage<>("Tally", "tally-huge", 0L, new Tally.Started("x".repeat(17 << 20)));
    }

    @Test
    void findsOutWhatBecameOfEachOfAGroupWhoseAnswerWasLost() throws Exception {
        try (LossyConnection connection = new LossyConnection(mongo.connectionString());
                MongoClient lossy = MongoClients.create(connection.connectionString())) {
            MongoEventStorageEngine engine = engine(lossy.getDatabase(database.getName()));
            Future<?> first = occupy(engine);
            List<Future<?>> waiting = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                waiting.add(append(engine, commit("tally-" + i, 0, 1)));
            }
            Future<?> refused = append(engine, commit("tally-first", 0, 1));
            await().until(() -> engine.waiting() == 11);
            connection.loseAnswerToInsert();
            held.letGo();

            first.get();
            for (Future<?> each : waiting) {
                each.get();
            }
            assertThat(error(refused)).isInstanceOf(AggregateStreamCreationException.class);
            assertThat(connection.losses()).isEqualTo(1);
            assertThat(payloads(engine)).hasSize(11).doesNotHaveDuplicates();
        }
    }

    @Test
    void takesBackWhatAnInterruptedCallerHadNotSent() throws Exception {
        MongoEventStorageEngine engine = engine();
        Future<?> first = occupy(engine);
        Set<Throwable> told = new HashSet<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                engine.appendEvents(commit("tally-interrupted", 0, 1));
            } catch (EventStoreException e) {
                told.add(e);
            }
        });
        await().until(() -> engine.waiting() == 1);
        caller.interrupt();
        caller.join();
        held.letGo();
        first.get();

        assertThat(told)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessageContaining("commit of tally-interrupted (sequence 0) was not stored")
                        .hasMessageContaining("interrupted"));
        assertThat(payloads(engine)).hasSize(1);
    }

    @Test
    void letsCallersWaitForAPlaceInTheQueue() throws Exception {
        MongoEventStorageEngine engine = engine();
        int more = 50;
        List<Future<?>> all = new ArrayList<>();
        all.add(occupy(engine));
        // A second group is reserved and held too; what is behind it fills the queue.
        int commits = CommitQueue.LARGEST_GROUP + CommitQueue.LARGEST_QUEUE + more;
        for (int i = 0; i < commits; i++) {
            all.add(append(engine, commit("tally-" + i, 0, 1)));
        }
        await().until(() -> engine.waiting() == CommitQueue.LARGEST_QUEUE);
        held.letGo();

        for (Future<?> each : all) {
            each.get();
        }
        assertThat(payloads(engine)).hasSize(commits + 1);
        assertThat(inserts())
                .extracting(GroupCommitTest::documents)
                .allMatch(documents -> documents <= CommitQueue.LARGEST_GROUP)
                .contains(CommitQueue.LARGEST_GROUP);
    }

    @Test
    void finishesWhatItHasAndRefusesTheRestWhenItIsClosed() throws Exception {
        MongoEventStorageEngine engine = engine();
        Future<?> first = occupy(engine);
        Future<?> waiting = append(engine, commit("tally-waiting", 0, 1));
        await().until(() -> engine.waiting() == 1);
        Thread closing = Thread.ofPlatform().start(engine::close);
        await().until(() ->
                EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(closing.getState()));
        assertThatThrownBy(() -> engine.appendEvents(commit("tally-late", 0, 1)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("tally-late (sequence 0) was not stored: the event store is closed");
        assertThat(closing.isAlive()).isTrue();
        held.letGo();

        closing.join();
        assertThat(first).isDone();
        assertThat(waiting).isDone();
        assertThat(payloads(engine)).hasSize(2);
    }

    @Test
    void givesBackTheLastPositionOfARefusedCommitFirst() {
        held.letGo();
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("tally-a", 0, 1));
        assertThatThrownBy(() -> engine.appendEvents(commit("tally-a", 0, 3)))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(inserts())
                .extracting(sent -> sent.command().getArray("documents").stream()
                        .map(document -> document.asDocument().getInt64("_id").getValue())
                        .toList())
                .containsExactly(List.of(1L), List.of(4L), List.of(4L), List.of(3L, 2L));
    }

    @Test
    void sendsAgainWhatACommitRefusedThatWasThenRolledBack() {
        held.letGo();
        engine().appendEvents(commit("tally-a", 0, 2));
        CommandListener rollingBack = new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("insert")
                        && event.getResponse().containsKey("writeErrors")) {
                    database.getCollection("events").deleteOne(new Document("aggregate", "tally-a"));
                }
            }
        };
        try (MongoClient watched = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.connectionString()))
                .addCommandListener(rollingBack)
                .build())) {
            engine(watched.getDatabase(database.getName())).appendEvents(commit("tally-a", 0, 1));
        }

        assertThat(database.getCollection("events").find(new Document("aggregate", "tally-a")))
                .singleElement()
                .satisfies(stored -> assertThat(stored).containsEntry("_id", 3L));
    }
}

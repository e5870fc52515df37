package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

/** What the handlers of a batch leave to its end, and remember until then. */
class BatchEndTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String GROUP = "readers";

    private final RecordedCommands commands = new RecordedCommands();
    private final BatchEnd end = new BatchEnd();
    private final List<String> done = new ArrayList<>();
    private MongoClient client;
    private MongoCollection<Document> collection;
    private MongoTokenStore tokens;

    @BeforeEach
    void start() throws Exception {
        mongo.database().drop();
        client = MongoClients.create(commands.client(mongo.connectionString()));
        var database = client.getDatabase(mongo.databaseName());
        collection = database.getCollection("written");
        tokens = new MongoTokenStore(
                database,
                new DeclaredTypesSerializer(Tally.TYPES),
                "here",
                Duration.ofSeconds(10),
                InstantSource.system());
        tokens.initializeTokenSegments(GROUP, 1, new GlobalSequenceTrackingToken(0));
        tokens.fetchToken(GROUP, 0);
    }

    @AfterEach
    void close() {
        client.close();
    }

    /** A batch of three events, with what each of them does, and its token behind them. */
    private void handle(Runnable first, Runnable second, Runnable third) throws Exception {
        handle(first, second, third, true);
    }

    private void handle(Runnable first, Runnable second, Runnable third, boolean hasToken) throws Exception {
        List<Runnable> each = new ArrayList<>(List.of(first, second, third));
        var batch = new BatchingUnitOfWork<>(Tally.event("tally", 0), Tally.event("tally", 1), Tally.event("tally", 2));
        if (hasToken) {
            batch.onPrepareCommit(_ -> tokens.storeToken(new GlobalSequenceTrackingToken(3), GROUP, 0));
        }
        batch.executeWithResult(() -> {
                    each.removeFirst().run();
                    return null;
                })
                .getPayload();
    }

    private long position() {
        return Objects.requireNonNull(tokens.fetchToken(GROUP, 0)).position().orElseThrow();
    }

    private void leave(String what) {
        assertThat(end.gathers()).isTrue();
        end.leave(() -> done.add(what + " at " + position()));
    }

    @Test
    void isDoneInOrderBeforeTheTokenIsStored() throws Exception {
        handle(() -> leave("one"), () -> assertThat(done).isEmpty(), () -> leave("three"));

        assertThat(done).containsExactly("one at 0", "three at 0");
        assertThat(position()).isEqualTo(3);
    }

    @Test
    void theTokenStaysWhereItFailsAndThenEachEventDoesItsOwn() throws Exception {
        assertThatThrownBy(() -> handle(
                        () -> end.leave(() -> {
                            throw new IllegalStateException("no way");
                        }),
                        () -> leave("two"),
                        () -> {}))
                .hasRootCauseMessage("no way");
        assertThat(position()).isZero();
        assertThat(done).isEmpty();

        AtomicInteger alone = new AtomicInteger();
        while (alone.get() < 10_000 && !gathersNow()) {
            alone.incrementAndGet();
        }
        assertThat(alone).hasValueBetween(500 * 3, 9_999);
    }

    private boolean gathersNow() throws Exception {
        List<Boolean> answers = new ArrayList<>();
        handle(() -> answers.add(end.gathers()), () -> {}, () -> {});
        return answers.getFirst();
    }

    @Test
    void isDoneAlsoWhereThereIsNoToken() throws Exception {
        handle(() -> leave("one"), () -> {}, () -> leave("three"), false);

        assertThat(done).containsExactly("one at 0", "three at 0");
    }

    @Test
    void nothingIsLeftOutsideABatch() throws Exception {
        assertThat(end.gathers()).isFalse();
        assertThatThrownBy(() -> end.leave(() -> {})).isInstanceOf(IllegalStateException.class);
        new DefaultUnitOfWork<>(Tally.event("tally", 0))
                .execute(() -> assertThat(end.gathers()).isFalse());
    }

    @Test
    void whatABatchWritesIsSentTogetherAndInOrder() throws Exception {
        var writes = new GatheredWrites(collection);
        handle(
                () -> {
                    writes.upsert(Filters.eq("a"), Updates.set("n", 1));
                    writes.upsert(Filters.eq("b"), Updates.set("n", 1));
                },
                () -> writes.update(Filters.and(Filters.eq("a"), Filters.eq("n", 1)), Updates.set("n", 2)),
                () -> writes.update(Filters.eq("c"), Updates.set("n", 1)));

        assertThat(updates()).isEqualTo(1);
        assertThat(collection.find().into(new ArrayList<>()))
                .containsExactlyInAnyOrder(
                        new Document("_id", "a").append("n", 2), new Document("_id", "b").append("n", 1));
        handle(() -> writes.delete(Filters.eq("a")), () -> {}, () -> writes.delete(Filters.eq("b")));
        assertThat(collection.countDocuments()).isZero();
    }

    private long updates() {
        return commands.named("update").stream()
                .filter(sent -> sent.collection().equals("written"))
                .count();
    }

    @Test
    void whatCannotBeWrittenIsTriedAgainEachByItself() throws Exception {
        collection.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        collection.insertOne(new Document("_id", "x").append("n", 1));
        var writes = new GatheredWrites(collection);
        Runnable taken = () -> writes.upsert(Filters.eq("a"), Updates.set("n", 1));
        assertThatThrownBy(() -> handle(taken, writes::settle, () -> {})).hasCauseInstanceOf(LeftUndone.class);

        handle(
                () -> assertThatThrownBy(taken::run).isInstanceOf(MongoException.class),
                () -> writes.upsert(Filters.eq("c"), Updates.set("n", 2)),
                () -> assertThat(collection.countDocuments()).isEqualTo(2));
    }

    @Test
    void whatIsReadIsWrittenBefore() throws Exception {
        var writes = new GatheredWrites(collection);
        handle(
                () -> writes.upsert(Filters.eq("a"), Updates.set("n", 1)),
                () -> {
                    assertThat(collection.countDocuments()).isZero();
                    writes.settle();
                    assertThat(collection.countDocuments()).isOne();
                },
                () -> writes.upsert(Filters.eq("b"), Updates.set("n", 1)));
        writes.settle();
        writes.upsert(Filters.eq("c"), Updates.set("n", 1));

        assertThat(collection.countDocuments()).isEqualTo(3);
        assertThat(updates()).isEqualTo(3);
    }

    @Test
    void whoWaitsForWhatIsGatheredFindsIt() throws Exception {
        var writes = new GatheredWrites(collection);
        Runnable look = () -> done.add(collection.countDocuments() + " found");
        handle(
                () -> writes.behind(look),
                () -> {
                    writes.upsert(Filters.eq("a"), Updates.set("n", 1));
                    writes.behind(look);
                    writes.settle();
                    writes.upsert(Filters.eq("b"), Updates.set("n", 1));
                },
                () -> assertThat(done).containsExactly("0 found"));

        assertThat(done).containsExactly("0 found", "2 found");
    }

    @Test
    void whatOthersLookForIsWrittenBefore() throws Exception {
        var others = new GatheredWrites(collection);
        var first = GatheredWrites.first(collection);
        handle(
                () -> others.upsert(Filters.eq("a"), Updates.set("n", 1)),
                () -> first.upsert(Filters.eq("b"), Updates.set("n", 1)),
                () -> others.behind(() -> done.add("both")));

        assertThat(commands.named("update").stream()
                        .filter(sent -> sent.collection().equals("written"))
                        .map(sent -> sent.command().toJson())
                        .toList())
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"b\""),
                        two -> assertThat(two).contains("\"a\""));
        assertThat(done).containsExactly("both");
    }

    @Test
    void whatIsWrittenAgainTheSameIsNoChange() throws Exception {
        var memory = new BatchMemory<String, Integer>();
        Runnable one = () -> done.add("1 " + memory.changes("a", 1));
        handle(one, one, () -> {
            done.add("2 " + memory.changes("a", 2));
            one.run();
        });
        one.run();
        one.run();

        assertThat(done).containsExactly("1 true", "1 false", "2 true", "1 true", "1 true", "1 true");
    }

    @Test
    void whatWasReadIsRememberedUntilItIsWrittenOrTheBatchEnds() throws Exception {
        var memory = new BatchMemory<String, Integer>();
        AtomicInteger reads = new AtomicInteger();
        Runnable ask = () -> done.add("a" + memory.get("a", _ -> reads.incrementAndGet()));
        handle(ask, ask, () -> {
            memory.forget("a");
            ask.run();
        });
        handle(ask, ask, () -> memory.forget("b"));
        ask.run();
        ask.run();
        assertThat(done).containsExactly("a1", "a1", "a2", "a3", "a3", "a4", "a5");

        handle(
                () -> assertThat(memory.known("a")).isEmpty(),
                () -> memory.put("a", 7),
                () -> assertThat(memory.known("a")).contains(7));
        assertThat(memory.known("a")).isEmpty();
    }
}

package org.yousaid.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path directory;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(server.connectionString());
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void restart() throws Exception {
        stop();
        start();
    }

    @Test
    void countsWithoutDuplicatesFromManyThreads() throws Exception {
        things.insertOne(new Document("_id", "counter").append("next", 0L));
        Callable<Long> increment = () -> requireNonNull(things.findOneAndUpdate(
                        eq("_id", "counter"),
                        inc("next", 1L),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .getLong("next");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = new ArrayList<Long>();
            for (Future<Long> number : threads.invokeAll(
                    IntStream.range(0, 5_000).mapToObj(i -> increment).toList())) {
                numbers.add(number.get());
            }
            assertThat(numbers).hasSize(5_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesADuplicateAlsoAfterARestart() throws Exception {
        things.createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
        things.insertOne(event("a", 0));

        assertThatThrownBy(() -> things.insertOne(event("a", 0))).satisfies(EmbeddedMongoTest::isDuplicate);
        restart();
        assertThatThrownBy(() -> things.insertOne(event("a", 0))).satisfies(EmbeddedMongoTest::isDuplicate);
        things.createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
        things.insertOne(event("a", 1));
        assertThatThrownBy(() -> things.updateOne(eq("sequence", 1L), set("sequence", 0L)))
                .satisfies(EmbeddedMongoTest::isDuplicate);
    }

    @Test
    void freesTheValuesOfWhatIsDeletedOrChanged() {
        things.createIndex(Indexes.ascending("email"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("email", "a"));
        things.updateOne(eq("_id", 1), set("email", "b"));
        things.insertOne(new Document("_id", 2).append("email", "a"));
        things.deleteOne(eq("_id", 2));
        things.insertOne(new Document("_id", 3).append("email", "a"));

        assertThat(things.find(eq("email", "a")).first()).containsEntry("_id", 3);
        assertThat(things.find(eq("email", "b")).first()).containsEntry("_id", 1);
    }

    @Test
    void refusesASecondDocumentWithTheSameId() {
        things.insertOne(new Document("_id", 5L));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", 5))).satisfies(EmbeddedMongoTest::isDuplicate);
        assertThatThrownBy(() -> things.updateOne(
                        and(eq("_id", 5L), eq("version", 3)), set("x", 1), new UpdateOptions().upsert(true)))
                .satisfies(EmbeddedMongoTest::isDuplicate);
    }

    @Test
    void keepsEveryKindOfValueOverARestart() throws Exception {
        var document = new Document("_id", UUID.randomUUID().toString())
                .append("list", List.of(1, 2L, 3.5, "four", List.of(), new Document("five", null)))
                .append("date", Instant.ofEpochMilli(1_234_567_890_123L))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("id", new ObjectId())
                .append("decimal", Decimal128.parse("12.50"))
                .append("yes", true);
        things.insertOne(document);
        restart();
        assertThat(things.withDocumentClass(BsonDocument.class).find().first()).isEqualTo(document.toBsonDocument());
    }

    @Test
    void findsByIdWhateverTheOtherConditionsAre() {
        things.insertMany(IntStream.range(0, 300)
                .mapToObj(i -> new Document("_id", (long) i).append("even", i % 2 == 0))
                .toList());

        assertThat(things.find(and(eq("_id", 7), eq("even", true)))).isEmpty();
        assertThat(ids(things.find(and(eq("_id", 8), eq("even", true))))).containsExactly(8L);
        assertThat(ids(things.find(in("_id", 5, 3L, 999)))).containsExactly(3L, 5L);
        assertThat(ids(things.find(and(gt("_id", 10), lt("_id", 20), eq("even", true)))
                        .sort(Sorts.descending("_id"))
                        .limit(3)))
                .containsExactly(18L, 16L, 14L);
        assertThat(ids(things.find(and(gte("_id", 297.5), eq("even", true))))).containsExactly(298L);
        assertThat(ids(things.find(eq("even", true))
                        .sort(Sorts.descending("_id"))
                        .limit(2)))
                .containsExactly(298L, 296L);
        assertThat(things.find().sort(Sorts.ascending("_id")).batchSize(7)).hasSize(300);
        assertThat(things.countDocuments(gt("_id", 199))).isEqualTo(100);
    }

    @Test
    void findsByTheFirstFieldsOfAUniqueIndex() {
        things.createIndex(Indexes.ascending("aggregate", "sequence"), new IndexOptions().unique(true));
        for (int i = 0; i < 50; i++) {
            things.insertMany(List.of(event("a", i), event("ab", i)));
        }

        assertThat(things.find(and(eq("aggregate", "a"), gte("sequence", 45)))
                        .sort(Sorts.descending("sequence"))
                        .map(event -> event.getLong("sequence")))
                .containsExactly(49L, 48L, 47L, 46L, 45L);
        assertThat(things.find(and(eq("aggregate", "ab"), eq("sequence", 3L)))).hasSize(1);
        assertThat(things.find(eq("aggregate", "b"))).isEmpty();
    }

    @Test
    void readsALargeAnswerInBatches() {
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            things.insertOne(new Document("_id", i).append("text", text));
        }
        assertThat(things.find().map(found -> found.getInteger("_id"))).hasSize(60);
        assertThat(things.find().batchSize(1_000).map(found -> found.getInteger("_id")))
                .hasSize(60);
    }

    @Test
    void readsALongAnswerWhileOthersWrite() throws Exception {
        String text = "x".repeat(5_000);
        things.insertMany(IntStream.range(0, 5_000)
                .mapToObj(i -> new Document("_id", i).append("text", text).append("list", List.of()))
                .toList());
        restart();
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 4)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = writer; reading.get(); i = (i + 37) % 5_000) {
                            things.updateOne(eq("_id", i), push("list", i));
                        }
                        return null;
                    }))
                    .toList();
            for (int round = 0; round < 5; round++) {
                assertThat(things.find(eq("text", text))).hasSize(5_000);
            }
            reading.set(false);
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    @Test
    void forgetsADroppedCollectionAndDatabase() throws Exception {
        things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        things.insertOne(new Document("name", "one"));
        things.drop();
        things.insertOne(new Document("name", "one"));
        things.insertOne(new Document("name", "one"));
        client.getDatabase("test").drop();
        restart();
        assertThat(things.find()).isEmpty();
        assertThat(client.getDatabase("test").listCollectionNames()).isEmpty();
    }

    private static Document event(String aggregate, long sequence) {
        return new Document("aggregate", aggregate).append("sequence", sequence);
    }

    private static List<Object> ids(Iterable<Document> documents) {
        var ids = new ArrayList<Object>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    private static void isDuplicate(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(MongoWriteException.class, e -> {
            assertThat(e.getCode()).isEqualTo(11000);
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        });
    }
}

package org.yousaid.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedIndexTest {

    private static final String NAME = "test.things";

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

    private void fill() {
        things.insertMany(IntStream.range(0, 100)
                .mapToObj(
                        i -> new Document("_id", i).append("kind", "k" + i % 5).append("n", i))
                .toList());
    }

    private static Document thing(int id, @Nullable Object kind) {
        return new Document("_id", id).append("kind", kind);
    }

    private Document plan(Bson filter, Bson sort) {
        return things.find(filter)
                .sort(sort)
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
    }

    @Test
    void tellsWhichIndexAQueryUses() {
        fill();
        things.createIndex(Indexes.ascending("kind", "n"));

        var range = plan(and(eq("kind", "k1"), gt("n", 50)), Sorts.descending("n"));
        assertThat(range.getString("stage")).isEqualTo("FETCH");
        assertThat(range.get("inputStage", Document.class))
                .containsEntry("stage", "IXSCAN")
                .containsEntry("indexName", "kind_1_n_1")
                .containsEntry("direction", "backward");
        assertThat(plan(gt("n", 50), Sorts.ascending("n"))).containsEntry("stage", "SORT");
        assertThat(plan(gt("n", 50), new Document())).containsEntry("stage", "COLLSCAN");
        assertThat(plan(eq("_id", 5), new Document()).toString()).contains("IXSCAN", "_id_");
        assertThat(plan(new Document(), Sorts.ascending("_id")).toString()).contains("IXSCAN", "_id_");
    }

    @Test
    void readsTheWholeCollectionForNothingThatAnIndexServes() {
        fill();
        things.createIndex(Indexes.ascending("kind", "n"));
        var some = and(eq("kind", "k1"), gte("n", 90));

        assertThat(things.find(some)).hasSize(2);
        assertThat(things.countDocuments(some)).isEqualTo(2);
        assertThat(things.updateOne(some, inc("n", 100)).getModifiedCount()).isEqualTo(1);
        assertThat(things.updateMany(some, set("seen", true)).getMatchedCount()).isEqualTo(2);
        assertThat(things.findOneAndUpdate(
                        some, set("first", true), new FindOneAndUpdateOptions().sort(Sorts.descending("n"))))
                .containsEntry("n", 191);
        assertThat(things.deleteOne(some).getDeletedCount()).isEqualTo(1);
        assertThat(things.deleteMany(eq("kind", "k2")).getDeletedCount()).isEqualTo(20);
        assertThat(things.distinct("n", some, Integer.class)).hasSize(1);
        assertThat(server.collectionScans()).isEmpty();

        assertThat(things.find(eq("seen", true))).hasSize(1);
        assertThat(things.countDocuments(lt("n", 10))).isEqualTo(8);
        assertThat(server.collectionScans()).containsExactly(Map.entry(NAME, 2L));
    }

    @Test
    void isBuiltForWhatIsThereAndSurvivesARestart() throws Exception {
        fill();
        things.createIndex(Indexes.descending("n"));
        things.createIndex(Indexes.ascending("tags"), new IndexOptions().sparse(true));
        things.insertOne(new Document("_id", 200).append("n", 200).append("tags", List.of("x", "y")));
        stop();
        start();
        things.insertOne(new Document("_id", 201).append("n", 201));

        assertThat(things.find(gt("n", 97)).sort(Sorts.descending("n")).map(found -> found.get("_id")))
                .containsExactly(201, 200, 99, 98);
        assertThat(things.find(eq("tags", "y")).map(found -> found.get("_id"))).containsExactly(200);
        assertThat(plan(eq("tags", "y"), new Document()).toString()).contains("isMultiKey=true");
        assertThat(server.collectionScans()).isEmpty();
    }

    @Test
    void isForgottenWhenDropped() {
        fill();
        things.createIndex(Indexes.ascending("n"));
        things.dropIndex("n_1");
        assertThat(plan(gt("n", 50), new Document())).containsEntry("stage", "COLLSCAN");
        things.updateOne(eq("_id", 99), set("n", 1000));
        things.createIndex(Indexes.ascending("n"));
        assertThat(things.find(gt("n", 98)).map(found -> found.get("n"))).containsExactly(1000);
    }

    @Test
    void refusesDuplicatesAlsoWithinLists() {
        things.createIndex(Indexes.ascending("kind"), new IndexOptions().unique(true));
        things.insertOne(thing(1, List.of("a", "b", "a")));
        assertThatThrownBy(() -> things.insertOne(thing(2, "b"))).isInstanceOf(MongoWriteException.class);
        things.insertOne(new Document("_id", 3));
        assertThatThrownBy(() -> things.insertOne(thing(4, null))).isInstanceOf(MongoWriteException.class);
        things.updateOne(eq("_id", 1), set("kind", List.of("a")));
        things.insertOne(thing(2, "b"));
        things.deleteOne(eq("_id", 2));
        things.insertOne(thing(5, "b"));
        things.insertOne(thing(6, List.of()));
        things.deleteOne(eq("_id", 6));
    }

    @Test
    void allowsManyWithoutTheFieldWhenSparse() {
        things.createIndex(
                Indexes.ascending("kind"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), thing(3, "a")));
        assertThatThrownBy(() -> things.insertOne(thing(4, "a"))).isInstanceOf(MongoWriteException.class);
        assertThat(things.find(eq("kind", null))).hasSize(2);
        things.updateOne(eq("_id", 1), set("kind", "b"));
        assertThat(things.find(eq("kind", "b"))).hasSize(1);
    }

    @Test
    void refusesAUniqueIndexOverDuplicatesAndTriesAgain() {
        things.insertMany(List.of(thing(1, "a"), thing(2, "a")));
        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("kind"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        things.deleteOne(eq("_id", 2));
        things.createIndex(Indexes.ascending("kind"), new IndexOptions().unique(true));
        assertThat(things.find(eq("kind", "a"))).hasSize(1);
    }

    @Test
    void refusesAnotherIndexOfTheSameName() {
        things.createIndex(Indexes.ascending("kind"), new IndexOptions().name("one"));
        assertThatThrownBy(() -> things.createIndex(Indexes.descending("kind"), new IndexOptions().name("one")))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.createIndex(
                        Indexes.ascending("kind"),
                        new IndexOptions().name("one").unique(true)))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void answersEachRefusedDocumentOfAnUnorderedInsert() {
        things.insertMany(List.of(thing(2, "a"), thing(4, "a")));
        var five = IntStream.rangeClosed(1, 5).mapToObj(i -> thing(i, "b")).toList();

        assertThatThrownBy(() -> things.insertMany(five, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors())
                            .extracting(BulkWriteError::getIndex)
                            .containsExactly(1, 3);
                    assertThat(e.getWriteErrors()).allMatch(error -> error.getCode() == 11000);
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(3);
                });
        assertThat(things.find()).hasSize(5);
    }

    @Test
    void alwaysFindsADocumentWhoseIndexedValueChanges() throws Exception {
        things.createIndex(Indexes.ascending("kind", "n"));
        things.insertOne(thing(1, "a").append("n", 0));
        var changing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = threads.submit(() -> {
                while (changing.get()) {
                    things.updateOne(eq("_id", 1), inc("n", 1));
                }
                return null;
            });
            for (int i = 0; i < 500; i++) {
                assertThat(things.find(eq("kind", "a"))).hasSize(1);
            }
            changing.set(false);
            writer.get();
        }
    }
}

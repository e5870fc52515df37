package org.yousaid.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents with and without indexes: every query has the same answer. */
class PlansEqualScansTest {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 6;
    private static final int DOCUMENTS = 120;
    private static final int QUERIES = 400;
    private static final List<String> FIELDS = List.of("a", "b", "c", "n.x", "n.y", "tags", "_id");

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);
    private EmbeddedMongo server;
    private MongoClient client;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(server.connectionString());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyQueryHasTheAnswerOfAScan() throws Exception {
        Map<String, Integer> stages = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean listsOfDocuments = round % 2 == 1;
            fill("round" + round, listsOfDocuments);
            if (round == 3) {
                stop();
                start();
            }
            var planned = collection("planned-round" + round);
            var scanned = collection("scanned-round" + round);
            for (int i = 0; i < QUERIES; i++) {
                compare(planned, scanned, filter(2), listsOfDocuments, stages);
            }
        }
        assertThat(stages.get("IXSCAN")).isGreaterThan(ROUNDS * QUERIES / 2);
        assertThat(stages.get("without SORT")).isGreaterThan(ROUNDS * QUERIES / 5);
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    private void fill(String name, boolean listsOfDocuments) {
        var planned = collection("planned-" + name);
        var scanned = collection("scanned-" + name);
        planned.createIndex(new Document("a", 1).append("b", -1).append("c", 1));
        planned.createIndex(new Document("b", 1), new IndexOptions().sparse(true));
        planned.createIndex(new Document("n.x", -1).append("n.y", 1));
        for (int i = 0; i < DOCUMENTS; i++) {
            var document = document(i, listsOfDocuments);
            planned.insertOne(document);
            scanned.insertOne(document);
        }
        planned.createIndex(new Document("tags", 1).append("a", 1));
        planned.createIndex(new Document("c", -1));
        for (int i = 0; i < DOCUMENTS / 2; i++) {
            change(planned, scanned, listsOfDocuments);
        }
    }

    private void change(MongoCollection<Document> planned, MongoCollection<Document> scanned, boolean lists) {
        var one = new Document("_id", id(random.nextInt(DOCUMENTS)));
        if (random.nextInt(5) == 0) {
            planned.deleteOne(one);
            scanned.deleteOne(one);
            return;
        }
        var values = document(0, lists);
        values.remove("_id");
        if (values.isEmpty()) {
            return;
        }
        var update = new Document("$set", values);
        planned.updateOne(one, update);
        scanned.updateOne(one, update);
    }

    private Document document(int number, boolean listsOfDocuments) {
        var document = new Document("_id", id(number));
        maybe(document, "a", this::scalar);
        maybe(document, "b", this::scalar);
        maybe(document, "c", this::scalar);
        maybe(document, "n", () -> listsOfDocuments && random.nextBoolean() ? list(this::inner) : inner());
        maybe(document, "tags", () -> random.nextInt(3) == 0 ? scalar() : list(this::scalar));
        return document;
    }

    private Document inner() {
        var document = new Document();
        maybe(document, "x", this::scalar);
        maybe(document, "y", this::scalar);
        return document;
    }

    private <T> List<T> list(Supplier<T> element) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> element.get())
                .toList();
    }

    private void maybe(Document document, String field, Supplier<@Nullable Object> value) {
        if (random.nextInt(6) != 0) {
            document.append(field, value.get());
        }
    }

    private static Object id(int number) {
        return number % 3 == 0 ? number : number % 3 == 1 ? (long) number : "id" + number;
    }

    private @Nullable Object scalar() {
        int small = random.nextInt(6);
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> (long) small;
            case 2 -> (double) small;
            case 3 -> small + 0.5;
            case 4 -> Decimal128.parse(small + ".5");
            case 5, 6 -> "text" + small;
            case 7 -> Instant.ofEpochSecond(small);
            case 8 -> small % 2 == 0;
            case 9 -> new ObjectId("00000000000000000000000" + small);
            default -> small;
        };
    }

    private Document filter(int depth) {
        var filter = new Document();
        for (int i = random.nextInt(4); i > 0; i--) {
            filter.append(FIELDS.get(random.nextInt(FIELDS.size())), condition());
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.append(random.nextBoolean() ? "$and" : "$or", List.of(filter(depth - 1), filter(depth - 1)));
        }
        return filter;
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> scalar();
            case 3 -> new Document("$in", list(this::scalar));
            case 4 -> new Document("$gte", scalar()).append("$lt", scalar());
            case 5 -> new Document("$exists", random.nextBoolean());
            case 6 -> new Document("$ne", scalar());
            default -> new Document(List.of("$gt", "$gte", "$lt", "$lte", "$eq").get(random.nextInt(5)), scalar());
        };
    }

    private Document sort() {
        var sort = new Document();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.append(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }

    private void compare(
            MongoCollection<Document> planned,
            MongoCollection<Document> scanned,
            Document filter,
            boolean lists,
            Map<String, Integer> stages) {
        var sort = sort();
        int skip = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
        int limit = random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0;
        String query = filter + " sort " + sort + " skip " + skip + " limit " + limit;
        var expected = scanned.find(filter).sort(sort).into(new ArrayList<>());
        assertThat(planned.find(filter).sort(sort).map(found -> found.get("_id")))
                .as(query)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(found -> found.get("_id")).toList());
        assertThat(planned.countDocuments(filter)).as(query).isEqualTo(expected.size());

        var some = planned.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
        var same = expected.stream()
                .skip(skip)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
        assertThat(some).as(query).hasSameSizeAs(same);
        assertThat(new HashSet<>(expected)).as(query).containsAll(some);
        if (sort.keySet().stream().noneMatch(field -> field.equals("tags") || (lists && field.startsWith("n.")))) {
            assertThat(keys(some, sort)).as(query).isEqualTo(keys(same, sort));
        }

        var stage = planned.find(filter).sort(sort).explain().toString();
        Stream.of("IXSCAN", "COLLSCAN").filter(stage::contains).forEach(name -> stages.merge(name, 1, Integer::sum));
        if (!sort.isEmpty() && !stage.contains("SORT")) {
            stages.merge("without SORT", 1, Integer::sum);
        }
    }

    /** Documents with equal values may come in any order: their values may not. */
    private static List<List<Object>> keys(List<Document> documents, Document sort) {
        return documents.stream()
                .map(document -> sort.keySet().stream()
                        .map(field -> comparable(value(document, field)))
                        .toList())
                .toList();
    }

    private static @Nullable Object value(Document document, String field) {
        return field.startsWith("n.") ? document.get("n", new Document()).get(field.substring(2)) : document.get(field);
    }

    private static Object comparable(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.doubleValue();
            default -> value;
        };
    }
}

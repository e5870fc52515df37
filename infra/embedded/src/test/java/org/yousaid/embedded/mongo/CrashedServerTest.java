package org.yousaid.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory holds when the server did not stop by itself: a copy of it is what a crash leaves behind. */
class CrashedServerTest {

    private static final RedoLimits NEVER = new RedoLimits(Long.MAX_VALUE, Duration.ofDays(1), Duration.ofSeconds(10));

    @TempDir
    Path directory;

    private void run(Path data, RedoLimits limits, Consumer<MongoClient> work) throws IOException {
        try (var server = EmbeddedMongo.start(data, 0, limits);
                var client = MongoClients.create(server.connectionString())) {
            work.accept(client);
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private static Path copy(Path data, Path to) {
        try (var files = Files.list(data)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            return to;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> logs(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static void change(MongoClient client) {
        var things = things(client);
        things.createIndex(Indexes.ascending("n"));
        things.createIndex(
                Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(IntStream.range(0, 50)
                .mapToObj(i -> new Document("_id", i).append("n", i).append("key", "k" + i))
                .toList());
        things.updateMany(gte("n", 40), set("n", List.of(100, 200)));
        things.deleteMany(eq("n", 5));
        things.insertOne(new Document("_id", null).append("n", 7));
        things.updateOne(eq("_id", 8), set("key", "changed"));
    }

    @Test
    void doesAgainWhatOnlyTheLogHas() throws Exception {
        Path data = directory.resolve("data");
        Path crashed = directory.resolve("crashed");
        run(data, NEVER, client -> {
            change(client);
            copy(data, crashed);
        });
        Path again = copy(crashed, directory.resolve("again"));
        for (Path one : List.of(crashed, again)) {
            run(one, NEVER, client -> {
                var things = things(client);
                assertThat(things.countDocuments()).isEqualTo(50);
                assertThat(things.find(eq("n", 200))).hasSize(10);
                assertThat(things.find(eq("n", 45))).isEmpty();
                assertThat(things.find(eq("n", 5))).isEmpty();
                assertThat(things.find(eq("n", 7))).hasSize(2);
                assertThat(things.find(eq("key", "changed")).first()).containsEntry("_id", 8);
                things.insertOne(new Document("_id", 1000).append("key", "k8"));
                assertThat(things.find(eq("n", 200)).explain().toString()).contains("isMultiKey=true");
            });
        }
        assertThat(logs(crashed)).hasSize(1);
    }

    @Test
    void startsWithoutWhatWasBeingWrittenAndNotWithDamage() throws Exception {
        Path data = directory.resolve("data");
        Path crashed = directory.resolve("crashed");
        run(data, NEVER, client -> {
            things(client).insertOne(new Document("_id", 0));
            for (int i = 1; i < 10; i++) {
                things(client).insertOne(new Document("_id", i));
            }
            copy(data, crashed);
        });
        Path log = logs(crashed).getFirst();
        byte[] whole = Files.readAllBytes(log);
        Path torn = copy(crashed, directory.resolve("torn"));
        Files.write(torn.resolve(log.getFileName()), Arrays.copyOf(whole, whole.length - 3));
        run(torn, NEVER, client -> assertThat(things(client).countDocuments()).isEqualTo(9));

        whole[whole.length / 2] ^= 1;
        Files.write(log, whole);
        assertThatThrownBy(() -> EmbeddedMongo.start(crashed, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged at byte");
        whole[whole.length / 2] ^= 1;
        Files.write(log, whole);
        run(
                crashed,
                NEVER,
                client -> assertThat(things(client).countDocuments()).isEqualTo(10));
    }

    @Test
    void opensADirectoryOfTheVersionBefore() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        try (var former = new GZIPInputStream(
                requireNonNull(CrashedServerTest.class.getResourceAsStream("/former/data.mv.gz")))) {
            Files.copy(former, data.resolve("data.mv"));
        }
        for (int start = 0; start < 2; start++) {
            int added = start;
            try (var server = EmbeddedMongo.start(data, 0);
                    var client = MongoClients.create(server.connectionString())) {
                var things = things(client);
                assertThat(things.find(eq("aggregate", "a"))).hasSize(20 + added);
                assertThat(things.find(gte("n", 5)).sort(Sorts.descending("n")).first())
                        .containsEntry("n", 6);
                assertThat(things.find(eq("tags", "t1"))).hasSize(7);
                assertThatThrownBy(() -> things.insertOne(new Document("aggregate", "a").append("sequence", 3L)))
                        .hasMessageContaining("E11000");
                things.insertOne(new Document("aggregate", "a").append("sequence", 20L + added));
                assertThat(server.collectionScans()).isEmpty();
            }
        }
    }

    @Test
    void renamesACollectionWithItsIndexesAndDropsTheTarget() throws Exception {
        Path data = directory.resolve("data");
        Path crashed = directory.resolve("crashed");
        var live = new MongoNamespace("test", "live");
        run(data, NEVER, client -> {
            var other = client.getDatabase("test").getCollection("live");
            other.createIndex(Indexes.ascending("old"));
            other.insertOne(new Document("old", true));
            change(client);
            assertThatThrownBy(() -> things(client).renameCollection(live)).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> things(client)
                            .renameCollection(
                                    new MongoNamespace("elsewhere", "live"),
                                    new RenameCollectionOptions().dropTarget(true)))
                    .isInstanceOf(MongoCommandException.class);
            assertThat(other.countDocuments()).isEqualTo(1);
            things(client).renameCollection(live, new RenameCollectionOptions().dropTarget(true));
            other.insertOne(new Document("_id", 1000).append("n", 5).append("key", "after"));
            copy(data, crashed);
        });
        run(crashed, NEVER, client -> {
            var renamed = client.getDatabase("test").getCollection("live");
            assertThat(client.getDatabase("test").listCollectionNames()).containsExactly("live");
            assertThat(renamed.listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "n_1", "key_1");
            assertThat(renamed.countDocuments()).isEqualTo(51);
            assertThat(renamed.find(eq("n", 5)).first()).containsEntry("_id", 1000);
            assertThat(renamed.find(eq("n", 200))).hasSize(10);
            assertThat(renamed.find(eq("n", 200)).explain().toString()).contains("IXSCAN", "isMultiKey=true");
            assertThatThrownBy(() -> renamed.insertOne(new Document("key", "after")))
                    .hasMessageContaining("E11000");
            assertThat(things(client).countDocuments()).isZero();
            things(client).insertOne(new Document("key", "after"));
        });
    }

    @Test
    void droppingAnIndexLeavesThoseOfOtherCollections() throws Exception {
        Path data = directory.resolve("data");
        run(data, NEVER, client -> {
            change(client);
            var other = client.getDatabase("test").getCollection("other");
            other.createIndex(Indexes.ascending("n"));
            other.createIndex(Indexes.ascending("m"));
            other.dropIndex("n_1");
            other.dropIndexes();
            assertThatThrownBy(() -> other.dropIndex("n_1")).isInstanceOf(MongoCommandException.class);
        });
        run(data, NEVER, client -> {
            assertThat(things(client).listIndexes().map(index -> index.getString("name")))
                    .containsExactlyInAnyOrder("_id_", "n_1", "key_1");
            assertThat(client.getDatabase("test").getCollection("other").listIndexes())
                    .hasSize(1);
        });
    }

    @Test
    void filesStaySmallUnderManyUpdates() throws Exception {
        var often = new RedoLimits(1_000_000, Duration.ofSeconds(1), Duration.ZERO);
        Path data = directory.resolve("data");
        String text = "x".repeat(2_000);
        int documents = 500;
        run(data, often, client -> {
            var things = things(client);
            things.createIndex(Indexes.ascending("n"));
            things.insertMany(IntStream.range(0, documents)
                    .mapToObj(i -> new Document("_id", i).append("text", text).append("n", i))
                    .toList());
            for (int round = 1; round <= 40; round++) {
                things.updateMany(new Document(), new Document("$inc", new Document("n", 1)));
            }
            assertThat(size(data)).isLessThan(12L * documents * text.length());
        });
        assertThat(size(data)).isLessThan(12L * documents * text.length());
    }

    private static long size(Path data) {
        try (var files = Files.list(data)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.yousaid.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.inc;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {

    private static final int WRITERS = 32;
    private static final int ROUNDS = 4;
    private static final int REBUILT = 50;
    /** So often that some are killed in a checkpoint. */
    private static final RedoLimits OFTEN = new RedoLimits(100_000, Duration.ofMillis(300), Duration.ofSeconds(1));

    @Test
    void losesNothingThatWasAcknowledged(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Set<String> inserted = new HashSet<>();
        Map<String, Integer> counted = new HashMap<>();
        int swapped = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path acknowledged = directory.resolve("acknowledged-" + round);
            killAfterSomeWrites(data, acknowledged, "round" + round + "-");
            for (String line : Files.readAllLines(acknowledged)) {
                String[] words = line.split(" ", -1);
                // The last line of a killed process may be cut.
                if (words.length == 3 && words[2].equals(".") && words[0].startsWith("live/")) {
                    swapped = Integer.parseInt(words[0].substring("live/".length()));
                } else if (words.length == 3 && words[2].equals(".")) {
                    inserted.add(words[0]);
                    counted.merge(words[0].substring(0, words[0].indexOf('/')), 1, Integer::sum);
                }
            }
        }
        assertThat(inserted).hasSizeGreaterThan(300);

        try (var server = EmbeddedMongo.start(data, 0);
                var client = MongoClients.create(server.connectionString())) {
            var database = client.getDatabase("test");
            Set<String> found = new HashSet<>();
            database.getCollection("answers").find().forEach(answer -> found.add(answer.getString("key")));
            assertThat(found).containsAll(inserted);
            for (String key : found) {
                // Document and index entry reach the disk together or not at all.
                assertThat(database.getCollection("answers").find(eq("key", key)))
                        .as(key)
                        .hasSize(1);
            }
            counted.forEach((writer, times) -> {
                var counter = requireNonNull(database.getCollection("counters")
                        .find(eq("_id", writer))
                        .first());
                assertThat(counter.getInteger("n")).as(writer).isGreaterThanOrEqualTo(times);
                assertThat(database.getCollection("counters").find(eq("n", counter.getInteger("n"))))
                        .as("the index of %s", writer)
                        .contains(counter);
            });
            assertThat(swapped).isPositive();
            var generations = database.getCollection("live")
                    .distinct("generation", Integer.class)
                    .into(new ArrayList<>());
            assertThat(generations).hasSize(1);
            assertThat(generations.getFirst()).isGreaterThanOrEqualTo(swapped);
            assertThat(database.getCollection("live").find(gte("n", 0))).hasSize(REBUILT);
            assertThat(server.collectionScans()).doesNotContainKey("test.counters");
        }
    }

    private static void killAfterSomeWrites(Path data, Path acknowledged, String prefix) throws Exception {
        Path errors = acknowledged.resolveSibling("errors");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        data.toString(),
                        prefix)
                .redirectOutput(acknowledged.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            await().atMost(60, SECONDS).until(() -> {
                assertThat(process.isAlive()).as(() -> text(errors)).isTrue();
                return Files.size(acknowledged) > 8_000;
            });
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The process that is killed: inserts and counts until then, and tells what was acknowledged. */
    static final class Writers {

        private Writers() {}

        public static void main(String[] arguments) throws Exception {
            try (var server = EmbeddedMongo.start(Path.of(arguments[0]), 0, OFTEN);
                    var client = MongoClients.create(server.connectionString())) {
                var database = client.getDatabase("test");
                var answers = database.getCollection("answers");
                answers.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
                var counters = database.getCollection("counters");
                counters.createIndex(Indexes.ascending("n"));
                Thread.ofPlatform().start(() -> swap(database));
                for (int i = 0; i < WRITERS; i++) {
                    String writer = arguments[1] + i;
                    counters.insertOne(new Document("_id", writer).append("n", 0));
                    Thread.ofPlatform().start(() -> {
                        for (int n = 0; ; n++) {
                            String key = writer + "/" + n;
                            answers.insertOne(new Document("key", key).append("text", "x".repeat(500)));
                            counters.updateOne(eq("_id", writer), inc("n", 1));
                            System.out.println(key + " acknowledged .");
                            System.out.flush();
                        }
                    });
                }
                Thread.currentThread().join();
            }
        }

        /** Replaces a collection by one that was filled beside it, over and over. */
        private static void swap(MongoDatabase database) {
            var live = database.getCollection("live");
            var known = live.find().first();
            for (int g = known == null ? 1 : known.getInteger("generation") + 1; ; g++) {
                int generation = g;
                var rebuilt = database.getCollection("rebuilt");
                rebuilt.drop();
                rebuilt.createIndex(Indexes.ascending("n"));
                rebuilt.insertMany(IntStream.range(0, REBUILT)
                        .mapToObj(i -> new Document("n", i).append("generation", generation))
                        .toList());
                rebuilt.renameCollection(live.getNamespace(), new RenameCollectionOptions().dropTarget(true));
                System.out.println("live/" + generation + " acknowledged .");
                System.out.flush();
            }
        }
    }
}

package org.yousaid.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what docs/figures.md says of the embedded server. It is no part of the build: {@code ./mvnw -pl infra/embedded
 * test -Dtest=EmbeddedMongoFigures}.
 */
class EmbeddedMongoFigures {

    private static final int DOCUMENTS = 200_000;
    private static final int RUNS = 5;
    private static final long RUN_NANOS = 2_000_000_000L;

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

    @Test
    void rangeSortAndLimit() {
        for (int i = 0; i < DOCUMENTS; i += 1_000) {
            int first = i;
            things.insertMany(
                    IntStream.range(0, 1_000).mapToObj(n -> document(first + n)).toList());
        }
        double without = median(IntStream.range(0, RUNS).mapToObj(this::due).toList());
        things.createIndex(Indexes.ascending("open", "due"));
        IntStream.range(0, 100).forEach(this::due);
        double with = median(IntStream.range(0, 100).mapToObj(this::due).toList());
        print("range, sort, limit 20 of %,d: %.1f ms without an index, %.2f ms with it, ratio %.0f"
                .formatted(DOCUMENTS, without, with, without / with));
    }

    private static Document document(int i) {
        return new Document("_id", i)
                .append("open", i % 2 == 0)
                .append("due", (i * 7919L) % DOCUMENTS)
                .append("text", "x".repeat(200));
    }

    private double due(int run) {
        long begin = System.nanoTime();
        var found = things.find(and(eq("open", true), gt("due", run * 100L)))
                .sort(Sorts.ascending("due"))
                .limit(20);
        assertThat(found).hasSize(20);
        return (System.nanoTime() - begin) / 1e6;
    }

    @Test
    void durableInserts() throws Exception {
        var ids = new AtomicLong();
        for (int callers : List.of(1, 64)) {
            rate(callers, 1, ids);
            print("insertOne from %d callers: %,.0f durable documents/s"
                    .formatted(callers, median(rates(callers, 1, ids))));
        }
        print("insertMany of 100 from 8 callers: %,.0f durable documents/s".formatted(median(rates(8, 100, ids))));
    }

    private List<Double> rates(int callers, int group, AtomicLong ids) throws Exception {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            rates.add(rate(callers, group, ids));
        }
        return rates;
    }

    private double rate(int callers, int group, AtomicLong ids) throws Exception {
        long begin = System.nanoTime();
        long before = ids.get();
        inParallel(callers, () -> {
            while (System.nanoTime() - begin < RUN_NANOS) {
                var documents = IntStream.range(0, group)
                        .mapToObj(_ -> document((int) ids.getAndIncrement()))
                        .toList();
                if (group == 1) {
                    things.insertOne(documents.getFirst());
                } else {
                    things.insertMany(documents);
                }
            }
        });
        return (ids.get() - before) * 1e9 / (System.nanoTime() - begin);
    }

    @Test
    void growth() throws Exception {
        int documents = 2_000;
        things.createIndex(Indexes.ascending("n"));
        things.insertMany(IntStream.range(0, documents)
                .mapToObj(i -> new Document("_id", i).append("n", i).append("text", "x".repeat(1_000)))
                .toList());
        var updates = new AtomicLong();
        inParallel(32, () -> {
            for (long i = updates.getAndIncrement(); i < 200_000; i = updates.getAndIncrement()) {
                things.updateOne(eq("_id", (int) (i % documents)), inc("n", 1));
            }
        });
        print("2 MB of documents after 200,000 updates: %.0f MB of files; ".formatted(megabytes()));
        server.close();
        print("closed: %.0f MB".formatted(megabytes()));
    }

    private double megabytes() throws Exception {
        try (var files = Files.list(directory)) {
            long size = 0;
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
            return size / 1e6;
        }
    }

    private static void inParallel(int callers, Runnable work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(threads.submit(work));
            }
            for (var one : all) {
                one.get();
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void print(String line) {
        System.out.printf(Locale.ROOT, "FIGURE %s%n", line);
    }
}

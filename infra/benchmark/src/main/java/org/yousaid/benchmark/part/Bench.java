package org.yousaid.benchmark.part;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Reader;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.judge.Entries;
import org.yousaid.benchmark.judge.Verdict;
import org.yousaid.benchmark.measure.Callers;
import org.yousaid.benchmark.measure.Rounds;
import org.yousaid.benchmark.measure.Series;
import org.yousaid.benchmark.report.Figure;
import org.yousaid.benchmark.report.Report;

/** What every part needs: the server, the sizes, and where figures go. */
public final class Bench implements AutoCloseable {

    private final MongoClient client;
    private final Supplier<String> brokers;
    private final Sizes sizes;
    private final Report report;
    private final String run;
    private final Material material;
    private final Set<String> databases = new HashSet<>();

    /**
     * @param brokers where Kafka is; asked only by who needs it
     * @param run goes into the names of databases, which are dropped at the end
     */
    public Bench(MongoClient client, Supplier<String> brokers, Sizes sizes, Report report, String run) {
        this.client = client;
        this.brokers = brokers;
        this.sizes = sizes;
        this.report = report;
        this.run = run;
        this.material = new Material(sizes.seed());
    }

    MongoClient client() {
        return client;
    }

    String brokers() {
        return brokers.get();
    }

    Sizes sizes() {
        return sizes;
    }

    Material material() {
        return material;
    }

    Callers callers() {
        return new Callers(sizes.callers());
    }

    Rounds rounds(String part) {
        return new Rounds(sizes.rounds(), line -> report.progress(part + ", " + line));
    }

    void progress(String line) {
        report.progress(line);
    }

    /** A name that is this run's own. */
    String database(String what) {
        String name = "benchmark_" + run + "_" + what;
        databases.add(name);
        return name;
    }

    void figure(
            String part,
            String what,
            @Nullable String target,
            String seen,
            @Nullable Double ratio,
            long n,
            @Nullable Boolean pass,
            Map<String, Series> rounds) {
        Map<String, List<Double>> values = rounds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().values()));
        report.add(new Figure(part, what, target, seen, ratio, n, pass, values));
    }

    /**
     * Has everything read by an instance that is started only now: nobody pays for a reader while commands are measured,
     * and what it reads is what lies in the database.
     */
    void judge(String part, String what, String database, Entries entries) throws InterruptedException {
        Reader reader = new Reader("judge");
        try (Store _ = OwnStore.start(client, database, entries, List.of(reader))) {
            verdict(part, what, reader.reading().judge(entries));
        }
    }

    /** The judge's row: what the readers of our store met. */
    void verdict(String part, String what, Verdict verdict) {
        figure(
                part,
                "skipped, doubled or disordered: " + what,
                "0",
                "%d skipped, %d doubled, %d disordered, %d unasked"
                        .formatted(verdict.skipped(), verdict.doubled(), verdict.disordered(), verdict.unasked()),
                null,
                verdict.n(),
                verdict.complete() && verdict.n() > 0,
                Map.of());
    }

    @Override
    public void close() {
        databases.forEach(this::drop);
    }

    /** A large one may take longer than we wait; what was measured counts all the same. */
    private void drop(String database) {
        try {
            client.getDatabase(database).drop();
        } catch (MongoException e) {
            progress("left behind: the database %s (%s)".formatted(database, e.getMessage()));
        }
    }
}

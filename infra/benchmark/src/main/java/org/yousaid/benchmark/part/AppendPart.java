package org.yousaid.benchmark.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.yousaid.benchmark.contender.BareInserts;
import org.yousaid.benchmark.contender.ExtensionStore;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.measure.Rounds.Measurement;
import org.yousaid.benchmark.measure.Series;

/** New aggregates a second, from the command gateway to the acknowledgement. */
final class AppendPart {

    private static final String PART = "append";
    private static final double OF_EXTENSION = 3;
    private static final double OF_BARE = 1;

    private AppendPart() {}

    static void run(Bench bench) throws Exception {
        String database = bench.database("append_ours");
        try (Store ours = OwnStore.start(bench.client(), database);
                Store extension = ExtensionStore.start(bench.client(), bench.database("append_extension"))) {
            AtomicLong entries = new AtomicLong();
            write(bench, ours, entries.getAndIncrement());
            int bytes = BareInserts.sizeOfNewestCommit(bench.client().getDatabase(database));
            BareInserts bare = BareInserts.ofSize(bench.client().getDatabase(bench.database("append_bare")), bytes);
            AtomicLong theirs = new AtomicLong();

            Map<String, Measurement> contenders = new LinkedHashMap<>();
            int calls = bench.sizes().append();
            contenders.put(
                    "ours", () -> bench.callers().rate(calls, _ -> write(bench, ours, entries.getAndIncrement())));
            contenders.put(
                    "extension",
                    () -> bench.callers().rate(calls, _ -> write(bench, extension, theirs.getAndIncrement())));
            contenders.put("bare", () -> bench.callers().rate(calls, _ -> bare.insert()));
            report(bench, bench.rounds(PART).alternate(contenders), bytes);

            bench.judge(PART, "new aggregates", database, ours.entries());
        }
    }

    private static void write(Bench bench, Store store, long entry) {
        store.write(bench.material().note(entry), entry, bench.material().text(entry));
    }

    private static void report(Bench bench, Map<String, Series> seen, int bytes) {
        Series ours = Objects.requireNonNull(seen.get("ours"));
        Series extension = Objects.requireNonNull(seen.get("extension"));
        Series bare = Objects.requireNonNull(seen.get("bare"));
        long n = (long) bench.sizes().append() * ours.values().size();
        double byExtension = ours.by(extension).median();
        double byBare = ours.by(bare).median();
        bench.figure(
                PART,
                "new aggregates from %d callers, by the extension's"
                        .formatted(bench.sizes().callers()),
                "≥ 3",
                "%,.0f/s by %,.0f/s".formatted(ours.median(), extension.median()),
                byExtension,
                n,
                byExtension >= OF_EXTENSION,
                seen);
        bench.figure(
                PART,
                "the same, by bare insertOne of %d bytes".formatted(bytes),
                "≥ 1",
                "%,.0f/s by %,.0f/s".formatted(ours.median(), bare.median()),
                byBare,
                n,
                byBare >= OF_BARE,
                Map.of());
    }
}

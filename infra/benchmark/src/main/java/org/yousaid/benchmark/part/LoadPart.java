package org.yousaid.benchmark.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.yousaid.benchmark.contender.ExtensionStore;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.measure.Rounds.Measurement;
import org.yousaid.benchmark.measure.Series;

/** Commands a second to aggregates that exist: each loads all events of its aggregate and appends one. */
final class LoadPart {

    private static final String PART = "load";
    private static final double OF_EXTENSION = 2;

    private LoadPart() {}

    static void run(Bench bench) throws Exception {
        String database = bench.database("load_ours");
        try (Store ours = OwnStore.start(bench.client(), database);
                Store extension = ExtensionStore.start(bench.client(), bench.database("load_extension"))) {
            Map<String, Measurement> contenders = new LinkedHashMap<>();
            contenders.put("ours", extending(bench, ours));
            contenders.put("extension", extending(bench, extension));
            Map<String, Series> seen = bench.rounds(PART).alternate(contenders);
            report(bench, seen);

            bench.judge(PART, "existing aggregates", database, ours.entries());
        }
    }

    private static Measurement extending(Bench bench, Store store) throws Exception {
        Sizes sizes = bench.sizes();
        Filling.fill(bench, store, 0, sizes.aggregates());
        AtomicLong entries = new AtomicLong((long) sizes.aggregates() * sizes.history());
        // Aggregate after aggregate, so that no two callers meet in one: conflicts are not what is measured here.
        return () -> bench.callers().rate(sizes.load(), number -> {
            long entry = entries.getAndIncrement();
            store.extend(
                    bench.material().note(number % sizes.aggregates()),
                    entry,
                    bench.material().text(entry));
        });
    }

    private static void report(Bench bench, Map<String, Series> seen) {
        Series ours = Objects.requireNonNull(seen.get("ours"));
        Series extension = Objects.requireNonNull(seen.get("extension"));
        double ratio = ours.by(extension).median();
        bench.figure(
                PART,
                "load (%d events and more) and append from %d callers, by the extension's"
                        .formatted(bench.sizes().history(), bench.sizes().callers()),
                "≥ 2",
                "%,.0f/s by %,.0f/s".formatted(ours.median(), extension.median()),
                ratio,
                (long) bench.sizes().load() * ours.values().size(),
                ratio >= OF_EXTENSION,
                seen);
    }
}

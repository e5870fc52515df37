package org.yousaid.benchmark.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.measure.Rounds.Measurement;
import org.yousaid.benchmark.measure.Series;

/**
 * A small store and a large one on the same server, each asked in turn, so that what else the machine does hits both.
 * The large one is also asked before it grows.
 */
final class GrowthPart {

    private static final String PART = "growth";
    private static final double TARGET = 1.2;
    private static final double MILLION = 1e6;
    private static final int READ_ON = 200;
    private static final int READS_BY_PROBES = 5;

    private final Bench bench;
    private final Store store;
    private final AtomicLong entries;
    private final SplittableRandom random;
    private int aggregates;

    private GrowthPart(Bench bench, Store store) {
        this.bench = bench;
        this.store = store;
        // What is appended while measuring is numbered behind all that is filled in.
        this.entries = new AtomicLong(bench.sizes().large());
        this.random = bench.material().random(bench.sizes().large());
    }

    static void run(Bench bench) throws Exception {
        String database = bench.database("growth_large");
        try (Store small = OwnStore.start(bench.client(), bench.database("growth_small"));
                Store large = OwnStore.start(bench.client(), database)) {
            GrowthPart little = new GrowthPart(bench, small);
            GrowthPart much = new GrowthPart(bench, large);
            little.growTo(bench.sizes().small());
            much.growTo(bench.sizes().small());
            Map<String, Measurement> before = new LinkedHashMap<>();
            much.into("before ", before);
            Map<String, Series> seenBefore = bench.rounds(PART).alternate(before);

            much.growTo(bench.sizes().large());
            Map<String, Measurement> after = new LinkedHashMap<>();
            little.into("small ", after);
            much.into("large ", after);
            Map<String, Series> seen = bench.rounds(PART).alternate(after);

            for (Probe probe : Probe.values()) {
                report(bench, probe, seenBefore, seen);
            }
            bench.judge(PART, "all of the large store", database, large.entries());
        }
    }

    private void growTo(int events) throws Exception {
        int wanted = events / bench.sizes().history();
        Filling.fill(bench, store, aggregates, wanted);
        aggregates = wanted;
    }

    private void into(String prefix, Map<String, Measurement> contenders) {
        for (Probe probe : Probe.values()) {
            contenders.put(prefix + probe.what, () -> probe.micros(this));
        }
    }

    private double append() throws Exception {
        int calls = bench.sizes().probes();
        return MILLION
                / bench.callers().rate(calls, _ -> {
                    long entry = entries.getAndIncrement();
                    // An aggregate that is not among those that are loaded.
                    store.append(
                            bench.material().note(bench.sizes().large() + entry),
                            0,
                            entry,
                            bench.material().text(entry));
                });
    }

    private double load() {
        int loads = bench.sizes().probes();
        long started = System.nanoTime();
        for (int i = 0; i < loads; i++) {
            long loaded = store.load(bench.material().note(random.nextInt(aggregates)));
            expect(bench.sizes().history(), loaded);
        }
        return (System.nanoTime() - started) / 1_000.0 / loads;
    }

    private double readOnAnywhere() {
        return readOn(() -> random.nextLong((long) aggregates * bench.sizes().history() - READ_ON));
    }

    private double readOnAtTheEnd() {
        long behind = store.entries().count() - READ_ON;
        return readOn(() -> behind);
    }

    private double readOn(Position position) {
        int reads = Math.max(1, bench.sizes().probes() / READS_BY_PROBES);
        long started = System.nanoTime();
        for (int i = 0; i < reads; i++) {
            expect(READ_ON, store.readOn(new GlobalSequenceTrackingToken(position.next()), READ_ON));
        }
        return (System.nanoTime() - started) / 1_000.0 / reads;
    }

    private static void expect(long wanted, long seen) {
        if (seen != wanted) {
            throw new IllegalStateException("%d events were to be read, and %d were".formatted(wanted, seen));
        }
    }

    private static void report(Bench bench, Probe probe, Map<String, Series> before, Map<String, Series> after) {
        Series small = Objects.requireNonNull(after.get("small " + probe.what));
        Series large = Objects.requireNonNull(after.get("large " + probe.what));
        Series young = Objects.requireNonNull(before.get("before " + probe.what));
        double ratio = large.by(small).median();
        bench.figure(
                PART,
                "%s at %,d stored events, by the same at %,d"
                        .formatted(
                                probe.what, bench.sizes().large(), bench.sizes().small()),
                "≤ 1.2",
                "%,.0f µs by %,.0f µs (the large store itself, before it grew: %,.0f µs)"
                        .formatted(large.median(), small.median(), young.median()),
                ratio,
                (long) bench.sizes().rounds() * bench.sizes().probes(),
                ratio <= TARGET,
                Map.of("small", small, "large", large, "before", young));
    }

    /** What is asked of a store. */
    private enum Probe {
        APPEND("append"),
        LOAD("load one aggregate"),
        READ_ANYWHERE("read on 200 events from any token"),
        READ_END("read the last 200 events");

        private final String what;

        Probe(String what) {
            this.what = what;
        }

        /** The microseconds that one took. */
        double micros(GrowthPart part) throws Exception {
            return switch (this) {
                case APPEND -> part.append();
                case LOAD -> part.load();
                case READ_ANYWHERE -> part.readOnAnywhere();
                case READ_END -> part.readOnAtTheEnd();
            };
        }
    }

    private interface Position {
        long next();
    }
}

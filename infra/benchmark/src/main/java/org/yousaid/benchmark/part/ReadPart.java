package org.yousaid.benchmark.part;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.yousaid.benchmark.contender.ExtensionStore;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Reader;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.judge.Verdict;
import org.yousaid.benchmark.measure.Rounds.Measurement;
import org.yousaid.benchmark.measure.Series;

/** Events a second that a pooled processor handles, from its start to the last event of a burst. */
final class ReadPart {

    private static final String PART = "read";
    private static final double A_SECOND = 30_000;
    private static final double OF_EXTENSION = 30;
    private static final double NANOS = 1e9;

    private ReadPart() {}

    static void run(Bench bench) throws Exception {
        List<Reader> own = readers(bench);
        List<Reader> others = readers(bench);
        try (Store ours = OwnStore.start(bench.client(), bench.database("read_ours"), own.toArray(Reader[]::new));
                Store extension = ExtensionStore.start(
                        bench.client(), bench.database("read_extension"), others.toArray(Reader[]::new))) {
            Map<String, Measurement> contenders = new LinkedHashMap<>();
            contenders.put("ours", reading(bench, ours, own, bench.sizes().burst()));
            contenders.put(
                    "extension", reading(bench, extension, others, bench.sizes().extensionBurst()));
            report(bench, bench.rounds(PART).alternate(contenders));
            bench.verdict(PART, "after a burst", verdict(ours, own));
            Verdict theirs = verdict(extension, others);
            bench.figure(
                    PART,
                    "the extension's, for comparison",
                    null,
                    "%d skipped, %d doubled".formatted(theirs.skipped(), theirs.doubled()),
                    null,
                    theirs.n(),
                    null,
                    Map.of());
        }
    }

    /** One for each round and one for warming up: a processor that has read everything reads nothing again. */
    private static List<Reader> readers(Bench bench) {
        return IntStream.rangeClosed(0, bench.sizes().rounds())
                .mapToObj(round -> new Reader("reader-" + round))
                .toList();
    }

    private static Measurement reading(Bench bench, Store store, List<Reader> readers, int burst) throws Exception {
        store.pause(readers.toArray(Reader[]::new));
        Filling.fill(bench, store, 0, burst / bench.sizes().history());
        Deque<Reader> fresh = new ArrayDeque<>(readers);
        return () -> {
            Reader reader = fresh.remove();
            long stored = store.entries().count();
            long started = System.nanoTime();
            store.resume(reader);
            long ended = reader.reading().await(stored);
            store.pause(reader);
            return stored * NANOS / (ended - started);
        };
    }

    private static Verdict verdict(Store store, List<Reader> readers) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Reader reader : readers) {
            verdicts.add(reader.reading().judge(store.entries()));
        }
        return verdicts.stream().reduce(Verdict.NOTHING, Verdict::and);
    }

    private static void report(Bench bench, Map<String, Series> seen) {
        Series ours = Objects.requireNonNull(seen.get("ours"));
        Series extension = Objects.requireNonNull(seen.get("extension"));
        double ratio = ours.by(extension).median();
        long n = (long) bench.sizes().burst() * ours.values().size();
        bench.figure(
                PART,
                "events read through a pooled processor after a burst of %,d, by the extension's after %,d"
                        .formatted(bench.sizes().burst(), bench.sizes().extensionBurst()),
                "≥ 30",
                "%,.0f/s by %,.0f/s".formatted(ours.median(), extension.median()),
                ratio,
                n,
                ratio >= OF_EXTENSION,
                seen);
        bench.figure(
                PART,
                "the same, events/s",
                "≥ 30,000",
                "%,.0f/s".formatted(ours.median()),
                null,
                n,
                ours.median() >= A_SECOND,
                Map.of());
    }
}

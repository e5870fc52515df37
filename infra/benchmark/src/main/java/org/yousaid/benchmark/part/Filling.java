package org.yousaid.benchmark.part;

import org.yousaid.benchmark.contender.Store;

/** Stores events past the command bus, one a commit. */
final class Filling {

    private static final int TOLD_EVERY = 5_000;

    private Filling() {}

    /** Makes the aggregates {@code from} to {@code to}, each with its history. */
    static void fill(Bench bench, Store store, int from, int to) throws Exception {
        int history = bench.sizes().history();
        bench.callers().rate(to - from, number -> {
            long aggregate = from + number;
            for (int sequence = 0; sequence < history; sequence++) {
                long entry = aggregate * history + sequence;
                store.append(
                        bench.material().note(aggregate),
                        sequence,
                        entry,
                        bench.material().text(entry));
            }
            if (aggregate % TOLD_EVERY == TOLD_EVERY - 1) {
                bench.progress("%,d events are stored".formatted((aggregate + 1) * history));
            }
        });
    }
}

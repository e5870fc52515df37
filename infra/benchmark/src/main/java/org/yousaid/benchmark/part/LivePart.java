package org.yousaid.benchmark.part;

import java.util.List;
import org.yousaid.benchmark.contender.OwnStore;
import org.yousaid.benchmark.contender.Reader;
import org.yousaid.benchmark.contender.Store;
import org.yousaid.benchmark.judge.Entries;

/** Two instances of a service write at the same time and each reads what both write: here events can be skipped. */
final class LivePart {

    private static final String PART = "live";

    private LivePart() {}

    static void run(Bench bench) throws Exception {
        Reader one = new Reader("reader-one");
        Reader other = new Reader("reader-other");
        Entries entries = new Entries();
        String database = bench.database("live");
        try (Store first = OwnStore.start(bench.client(), database, entries, List.of(one));
                Store second = OwnStore.start(bench.client(), database, entries, List.of(other))) {
            int calls = bench.sizes().append() * bench.sizes().rounds();
            double rate = bench.callers()
                    .rate(
                            calls,
                            entry -> (entry % 2 == 0 ? first : second)
                                    .write(
                                            bench.material().note(entry),
                                            entry,
                                            bench.material().text(entry)));
            bench.progress("live, %,.0f commands/s while two processors read".formatted(rate));
            bench.verdict(
                    PART,
                    "two processors, while two instances write",
                    one.reading().judge(entries).and(other.reading().judge(entries)));
        }
    }
}

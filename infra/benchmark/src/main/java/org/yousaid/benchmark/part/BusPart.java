package org.yousaid.benchmark.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.yousaid.benchmark.contender.Hearing;
import org.yousaid.benchmark.contender.TwoServices;
import org.yousaid.benchmark.measure.Callers;
import org.yousaid.benchmark.measure.Latencies;
import org.yousaid.benchmark.measure.Series;

/**
 * From the moment a command is answered, its event being on disk, to the moment the other service has handled the
 * message. Half the load is half of what went through when the callers wrote as fast as they could.
 */
final class BusPart {

    private static final String PART = "bus";
    private static final double IDLE_A_SECOND = 40;
    private static final double IDLE_MILLIS = 100;
    private static final double HALF_LOAD_MILLIS = 500;
    private static final double NANOS = 1e9;
    private static final double MOST = 0.99;
    private static final double HALF = 0.5;

    private final Bench bench;
    private final TwoServices services;
    private final Hearing hearing;
    private final AtomicLongArray sentAt;
    private final AtomicLongArray storedAt;
    private int next;

    private BusPart(Bench bench, TwoServices services, Hearing hearing, int capacity) {
        this.bench = bench;
        this.services = services;
        this.hearing = hearing;
        this.sentAt = new AtomicLongArray(capacity);
        this.storedAt = new AtomicLongArray(capacity);
    }

    static void run(Bench bench) throws Exception {
        Sizes sizes = bench.sizes();
        int bursts = sizes.busBurst() * (sizes.rounds() + 1);
        // Half of what the fastest burst could be: nothing of ours does more than this many a second.
        int capacity = bursts + 2 * sizes.idle() + sizes.halfLoadSeconds() * 20_000;
        Hearing hearing = new Hearing(capacity);
        try (TwoServices services =
                TwoServices.start(bench.client(), bench.database("bus"), bench.brokers(), hearing)) {
            bench.database("bus_hearer");
            bench.database("bus_teller");
            new BusPart(bench, services, hearing, capacity).measure();
        }
    }

    private void measure() throws Exception {
        Sizes sizes = bench.sizes();
        paced(sizes.idle(), IDLE_A_SECOND, new Callers(1));
        Span idle = paced(sizes.idle(), IDLE_A_SECOND, new Callers(1));
        report("idle system, one message every %,.0f ms".formatted(1_000 / IDLE_A_SECOND), idle, IDLE_MILLIS);

        Series rates = bench.rounds(PART)
                .alternate(Map.of("messages/s", () -> burst(sizes.busBurst())))
                .values()
                .iterator()
                .next();
        double rate = rates.median();
        bench.figure(
                PART,
                "messages through, from %d callers' commands to the other service".formatted(sizes.callers()),
                null,
                "%,.0f/s".formatted(rate),
                null,
                (long) sizes.busBurst() * sizes.rounds(),
                null,
                Map.of("messages/s", rates));

        int room = sentAt.length() - next;
        int calls = Math.min(room, (int) (rate / 2 * sizes.halfLoadSeconds()));
        Span half = paced(calls, rate / 2, bench.callers());
        report(
                "half load, %,.0f messages/s for %d s".formatted(rate / 2, sizes.halfLoadSeconds()),
                half,
                HALF_LOAD_MILLIS);
        bench.verdict(
                PART,
                "messages in the other service",
                hearing.reading().judge(services.teller().entries()));
    }

    private double burst(int calls) throws Exception {
        int from = next;
        next += calls;
        long started = System.nanoTime();
        bench.callers().rate(calls, number -> send(from + number));
        long ended = hearing.reading().await(next);
        return calls * NANOS / (ended - started);
    }

    private Span paced(int calls, double aSecond, Callers callers) throws Exception {
        int from = next;
        next += calls;
        callers.paced(calls, aSecond, number -> send(from + number));
        hearing.reading().await(next);
        return new Span(from, next);
    }

    private void send(long entry) {
        int index = Math.toIntExact(entry);
        sentAt.set(index, System.nanoTime());
        services.teller()
                .write(bench.material().note(entry), entry, bench.material().text(entry));
        storedAt.set(index, System.nanoTime());
    }

    private void report(String when, Span span, double target) {
        Latencies fromStored = span.latencies(storedAt, hearing);
        Latencies fromSent = span.latencies(sentAt, hearing);
        double seen = fromStored.millis(MOST);
        bench.figure(
                PART,
                "from commit to handled in another service: " + when,
                "p99 < %,.0f ms".formatted(target),
                "p50 %.1f ms, p99 %.1f ms (from the command: %.1f and %.1f ms)"
                        .formatted(fromStored.millis(HALF), seen, fromSent.millis(HALF), fromSent.millis(MOST)),
                null,
                fromStored.count(),
                seen < target,
                Map.of("p50, p99", new Series(List.of(fromStored.millis(HALF), seen))));
    }

    /** Entries from the first to before the last. */
    private record Span(int from, int to) {

        Latencies latencies(AtomicLongArray begun, Hearing hearing) {
            List<Long> nanos = new ArrayList<>();
            for (int entry = from; entry < to; entry++) {
                // Never heard means never handled, which is the judge's matter.
                if (hearing.heardAt(entry) != 0) {
                    // The other service may have it before its caller has the answer.
                    nanos.add(Math.max(0, hearing.heardAt(entry) - begun.get(entry)));
                }
            }
            return Latencies.of(nanos);
        }
    }
}

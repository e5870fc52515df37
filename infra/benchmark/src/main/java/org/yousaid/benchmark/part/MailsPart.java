package org.yousaid.benchmark.part;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yousaid.benchmark.measure.Latencies;
import org.yousaid.benchmark.measure.Series;
import org.yousaid.benchmark.system.Crowd;
import org.yousaid.benchmark.system.Held;
import org.yousaid.benchmark.system.Survey;
import org.yousaid.benchmark.system.TakenMails;
import org.yousaid.benchmark.system.TakenMails.Taken;
import org.yousaid.benchmark.system.WholeSystem;

/**
 * Many people answer at a steady pace and leave an address: how soon each one's receipt is at the mail server. Then the results
 * are published: how fast all of them are thanked with charts. Everything, the mail server too, runs on the same cores.
 */
final class MailsPart {

    private static final String PART = "mails";
    private static final String RECEIPT = "receipt";
    private static final String THANKS = "thanks";
    private static final double USUAL = 0.95;
    private static final double NEARLY_ALL = 0.999;
    private static final double HALF = 0.5;
    private static final double USUAL_MILLIS = 10_000;
    private static final double NEARLY_ALL_MILLIS = 60_000;
    private static final double THANKS_A_SECOND = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration NOTHING_NEW_FOR = Duration.ofMinutes(2);
    private static final List<String> FLAGS = List.of("-Xmx3g", "-XX:+UseParallelGC");

    private final Bench bench;
    private final WholeSystem system;
    private final Held held;
    private final Crowd crowd;
    private final int people;

    private MailsPart(Bench bench, WholeSystem system, String name, int people) {
        this.bench = bench;
        this.system = system;
        this.held = Held.open(system.api(), new Survey(), "Answered by " + name);
        this.crowd = new Crowd(name, system.api(), held, bench.material().random(people));
        this.people = people;
    }

    static void run(Bench bench) throws Exception {
        int counted = bench.sizes().answersASecond() * bench.sizes().answerSeconds();
        try (WholeSystem system = WholeSystem.start(Survey.wards(), FLAGS)) {
            // A service runs for weeks, and in its first minutes the compilers take a quarter of the time.
            new MailsPart(bench, system, "forerunner", bench.sizes().answersBefore()).warmUp();
            new MailsPart(bench, system, "person", counted).measure();
        }
    }

    private void warmUp() throws Exception {
        double _ = answer();
        List<Taken> _ = await(RECEIPT);
        held.publish();
        List<Taken> _ = await(THANKS);
        system.settle(bench::progress);
    }

    private void measure() throws Exception {
        double aSecond = answer();
        receipts(aSecond, await(RECEIPT));
        held.publish();
        thanks(await(THANKS));
    }

    /** How many a second were taken. */
    private double answer() throws Exception {
        double aSecond = people / crowd.answer(people, bench.sizes().answersASecond(), bench.callers());
        bench.progress("%s, %,d answers taken, %.0f a second".formatted(PART, people, aSecond));
        return aSecond;
    }

    /**
     * All of them, or those that came before nothing new came for a while. Mails are counted on the way and only read at the
     * end, which costs those that are being sent less.
     */
    private List<Taken> await(String kind) throws IOException, InterruptedException {
        int seen = system.mailCount();
        long last = System.nanoTime();
        List<Taken> taken = taken(kind);
        int expected = seen + people - taken.size();
        while (taken.size() < people && System.nanoTime() - last < NOTHING_NEW_FOR.toNanos()) {
            Thread.sleep(BETWEEN_LOOKS);
            int now = system.mailCount();
            if (now > seen) {
                last = System.nanoTime();
            }
            seen = now;
            if (seen >= expected) {
                taken = taken(kind);
            }
        }
        List<Taken> all = taken(kind);
        bench.progress("%s, %,d of %,d with the kind %s".formatted(PART, all.size(), people, kind));
        return all;
    }

    /** Those to this crowd. */
    private List<Taken> taken(String kind) throws IOException {
        Set<String> addresses = crowd.answered().keySet();
        return system.mails().of(kind).stream()
                .filter(mail -> addresses.contains(mail.to()))
                .toList();
    }

    private void receipts(double aSecond, List<Taken> receipts) {
        Map<String, Instant> answered = crowd.answered();
        List<Long> took = new ArrayList<>();
        for (Taken receipt : receipts) {
            Instant at = answered.get(receipt.to());
            if (at != null) {
                took.add(Math.max(0, Duration.between(at, receipt.at()).toNanos()));
            }
        }
        Latencies latencies = Latencies.of(took);
        boolean inTime = latencies.millis(USUAL) <= USUAL_MILLIS && latencies.millis(NEARLY_ALL) <= NEARLY_ALL_MILLIS;
        bench.figure(
                PART,
                "from the 201 to the receipt on the mail server's disk, %d answers a second for %d s"
                        .formatted(bench.sizes().answersASecond(), bench.sizes().answerSeconds()),
                "95 % within 10 s, 99.9 % within 60 s",
                "p50 %.1f s, p95 %.1f s, p99.9 %.1f s; %.0f answers a second were taken"
                        .formatted(
                                latencies.millis(HALF) / 1e3,
                                latencies.millis(USUAL) / 1e3,
                                latencies.millis(NEARLY_ALL) / 1e3,
                                aSecond),
                null,
                took.size(),
                inTime && aSecond >= bench.sizes().answersASecond() * NEARLY_ALL,
                Map.of());
        once(receipts, RECEIPT);
    }

    private void thanks(List<Taken> thanks) {
        List<Instant> times = thanks.stream().map(Taken::at).sorted().toList();
        double seconds = Duration.between(times.getFirst(), times.getLast()).toMillis() / 1e3;
        double aSecond = thanks.size() / seconds;
        bench.figure(
                PART,
                "%,d are thanked with charts, from the first mail to the last".formatted(people),
                "≥ 100 a second",
                "%.0f a second, in %.0f s".formatted(aSecond, seconds),
                null,
                thanks.size(),
                aSecond >= THANKS_A_SECOND,
                Map.of("aSecond", new Series(List.of(aSecond))));
        once(thanks, THANKS);
    }

    private void once(List<Taken> mails, String kind) {
        long doubled = TakenMails.doubled(mails);
        long missing = people - (mails.size() - doubled);
        bench.figure(
                PART,
                "people without a mail of the kind %s, or with two".formatted(kind),
                "0",
                "%d without, %d with two".formatted(missing, doubled),
                null,
                mails.size(),
                missing == 0 && doubled == 0,
                Map.of());
    }
}

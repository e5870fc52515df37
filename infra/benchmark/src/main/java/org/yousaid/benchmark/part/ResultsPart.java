package org.yousaid.benchmark.part;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yousaid.benchmark.measure.Latencies;
import org.yousaid.benchmark.measure.Reader;
import org.yousaid.benchmark.measure.Series;
import org.yousaid.benchmark.system.Answers;
import org.yousaid.benchmark.system.Held;
import org.yousaid.benchmark.system.Held.Recounted;
import org.yousaid.benchmark.system.Survey;
import org.yousaid.benchmark.system.WholeSystem;

/** Results of many responses and of few: how soon they are read, and whether they are the same when counted again. */
final class ResultsPart {

    private static final String PART = "results";
    private static final double MILLIS = 50;
    private static final double GROWTH = 1.3;
    private static final double RECOUNT_SECONDS = 30;
    private static final double HALF = 0.5;
    private static final double LAST = 0.99;
    private static final List<String> FLAGS = List.of("-Xmx1g", "-XX:+UseG1GC");

    private final Bench bench;
    private final WholeSystem system;
    private final Held many;
    private final Held few;

    private ResultsPart(Bench bench, WholeSystem system, Held many, Held few) {
        this.bench = bench;
        this.system = system;
        this.many = many;
        this.few = few;
    }

    static void run(Bench bench) throws Exception {
        Survey survey = new Survey();
        try (WholeSystem system = WholeSystem.start(Survey.wards(), FLAGS)) {
            Held few = Held.open(system.api(), survey, "Answered by few");
            Held many = Held.open(system.api(), survey, "Answered by many");
            ResultsPart part = new ResultsPart(bench, system, many, few);
            part.hold(few, survey, bench.sizes().fewResponses());
            part.hold(many, survey, bench.sizes().responses());
            part.read("the API, without breakdowns", "/api/consultations/%s/results?breakdowns=false");
            part.read("the API, with every breakdown", "/api/consultations/%s/results");
            part.read("the page", "/consultations/%s/results");
            part.recount();
        }
    }

    private void hold(Held held, Survey survey, int responses) throws IOException, InterruptedException {
        Answers answers = survey.answers(responses, bench.material().random(responses));
        long begun = System.nanoTime();
        held.take(answers, line -> bench.progress(PART + ", " + line));
        double seconds = (System.nanoTime() - begun) / 1e9;
        held.publish();
        bench.progress("%s, %,d responses taken in %.0f s and published".formatted(PART, responses, seconds));
        List<String> different = answers.different(held.results());
        different.stream().limit(10).forEach(bench::progress);
        bench.figure(
                PART,
                "%,d responses: counts of options, wards and responses that differ from the file".formatted(responses),
                "0",
                "%d of %d".formatted(different.size(), answers.compare()),
                null,
                answers.size(),
                different.isEmpty(),
                Map.of());
    }

    /** Both are read in turn, by one reader: what disturbs one disturbs the other. The first round does not count. */
    private void read(String what, String path) throws IOException, InterruptedException {
        List<Long> ofMany = new ArrayList<>();
        List<Double> lastOfMany = new ArrayList<>();
        List<Double> lastOfFew = new ArrayList<>();
        try (Reader reader = new Reader()) {
            for (int round = 0; round <= bench.sizes().rounds(); round++) {
                List<Long> tookMany = new ArrayList<>();
                List<Long> tookFew = new ArrayList<>();
                for (int i = 0; i < bench.sizes().probes(); i++) {
                    tookMany.add(reader.nanos(address(path, many)));
                    tookFew.add(reader.nanos(address(path, few)));
                }
                if (round > 0) {
                    ofMany.addAll(tookMany);
                    lastOfMany.add(Latencies.of(tookMany).millis(LAST));
                    lastOfFew.add(Latencies.of(tookFew).millis(LAST));
                }
            }
        }
        report(what, Latencies.of(ofMany), new Series(lastOfMany), new Series(lastOfFew));
    }

    private URI address(String path, Held held) {
        return system.gateway().resolve(path.formatted(held.slug()));
    }

    private void report(String what, Latencies took, Series ofMany, Series ofFew) {
        int responses = bench.sizes().responses();
        bench.figure(
                PART,
                "results of %,d responses, %s".formatted(responses, what),
                "p99 < 50 ms",
                "p50 %.1f ms, p99 %.1f ms (of the rounds: %s)"
                        .formatted(
                                took.millis(HALF),
                                took.millis(LAST),
                                ofMany.values().stream().map("%.1f"::formatted).collect(Collectors.joining(", "))),
                null,
                took.count(),
                took.millis(LAST) < MILLIS,
                Map.of("many", ofMany, "few", ofFew));
        double growth = ofMany.by(ofFew).median();
        bench.figure(
                PART,
                "the same, p99 by that of %,d".formatted(bench.sizes().fewResponses()),
                "≤ 1.3",
                "%.1f ms by %.1f ms".formatted(ofMany.median(), ofFew.median()),
                growth,
                took.count(),
                growth <= GROWTH,
                Map.of());
    }

    private void recount() throws InterruptedException {
        List<Recounted> recounts = new ArrayList<>();
        for (int round = 0; round < bench.sizes().rounds(); round++) {
            recounts.add(many.recount());
        }
        int responses = bench.sizes().responses();
        Series seconds = new Series(recounts.stream().map(Recounted::seconds).toList());
        double slowest =
                seconds.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        bench.figure(
                PART,
                "%,d responses counted again from the events".formatted(responses),
                "< 30 s",
                "%.1f s, at most %.1f s; seen on its way %d times"
                        .formatted(
                                seconds.median(),
                                slowest,
                                recounts.stream().mapToLong(Recounted::looks).sum()),
                null,
                responses,
                slowest < RECOUNT_SECONDS,
                Map.of("seconds", seconds));
        long same = recounts.stream()
                .filter(recount -> recount.outcome().equals("same") && recount.responses() == responses)
                .count();
        bench.figure(
                PART,
                "the same digits when counted again",
                "always",
                "%d of %d times".formatted(same, recounts.size()),
                null,
                responses,
                same == recounts.size(),
                Map.of());
    }
}

package org.yousaid.benchmark.part;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.measure.Latencies;
import org.yousaid.benchmark.measure.Reader;
import org.yousaid.benchmark.measure.Series;
import org.yousaid.benchmark.similar.Petitions;
import org.yousaid.benchmark.system.FilledSystem;
import org.yousaid.benchmark.system.Ideas;

/** What citizens and reviewers wait for when there are many suggestions, beside the same when there are few. */
final class SuggestionsPart {

    private static final String PART = "suggestions";
    private static final double GROWTH = 1.3;
    private static final double HALF = 0.5;
    private static final double LAST = 0.99;
    private static final List<String> FLAGS = List.of("-Xmx3g", "-XX:+UseG1GC");

    private final Bench bench;
    private final SplittableRandom random;

    private SuggestionsPart(Bench bench) {
        this.bench = bench;
        this.random = bench.material().random(PART.hashCode());
    }

    static void run(Bench bench) throws Exception {
        Optional<Path> folder = Petitions.folder();
        if (folder.isEmpty()) {
            bench.progress(PART + ": left out, there is no folder shared/data/uk-petitions beside the checkout, "
                    + "and YOUSAID_BENCHMARK_PETITIONS names none");
            return;
        }
        Ideas ideas = new Ideas(
                Petitions.read(folder.get()).all().values(), bench.sizes().seed());
        try (FilledSystem few = start(bench, "few");
                FilledSystem many = start(bench, "many")) {
            few.fill(bench.sizes().fewSuggestions(), ideas);
            many.fill(bench.sizes().suggestions(), ideas);
            SuggestionsPart part = new SuggestionsPart(bench);
            SuggestionQuestions questions = new SuggestionQuestions(few, many, ideas, part.random);
            for (Question question : questions.all()) {
                part.ask(question);
            }
        }
    }

    private static FilledSystem start(Bench bench, String name) throws IOException {
        @Nullable String folder = System.getenv("YOUSAID_BENCHMARK_SYSTEMS");
        @Nullable
        Path kept = folder == null ? null : Path.of(folder).resolve(name).toAbsolutePath();
        return FilledSystem.start(kept, FLAGS, line -> bench.progress("%s, %s: %s".formatted(PART, name, line)));
    }

    /**
     * One kind of question to both systems.
     *
     * @param millis within which 99 in 100 are to be answered
     * @param few those that may be put to the system with few
     * @param many the same for the one with many
     */
    record Question(String what, int millis, List<HttpRequest> few, List<HttpRequest> many) {

        Question {
            few = List.copyOf(few);
            many = List.copyOf(many);
        }
    }

    /** Both are asked in turn, each over its one connection. The first round does not count. */
    private void ask(Question question) throws IOException, InterruptedException {
        List<Long> allOfMany = new ArrayList<>();
        List<Latencies> ofMany = new ArrayList<>();
        List<Latencies> ofFew = new ArrayList<>();
        try (Reader reader = new Reader()) {
            for (int round = 0; round <= bench.sizes().rounds(); round++) {
                List<Long> tookMany = new ArrayList<>();
                List<Long> tookFew = new ArrayList<>();
                for (int i = 0; i < bench.sizes().probes(); i++) {
                    tookMany.add(reader.nanos(any(question.many())));
                    tookFew.add(reader.nanos(any(question.few())));
                }
                if (round > 0) {
                    allOfMany.addAll(tookMany);
                    ofMany.add(Latencies.of(tookMany));
                    ofFew.add(Latencies.of(tookFew));
                }
            }
        }
        report(question, Latencies.of(allOfMany), ofMany, ofFew);
    }

    private HttpRequest any(List<HttpRequest> requests) {
        return requests.get(random.nextInt(requests.size()));
    }

    private void report(Question question, Latencies took, List<Latencies> ofMany, List<Latencies> ofFew) {
        Series lastOfMany = series(ofMany, LAST);
        Series lastOfFew = series(ofFew, LAST);
        bench.figure(
                PART,
                "%s, %,d suggestions".formatted(question.what(), bench.sizes().suggestions()),
                "p99 < %d ms".formatted(question.millis()),
                "p50 %.1f ms, p99 %.1f ms (of the rounds: %s)"
                        .formatted(
                                took.millis(HALF),
                                took.millis(LAST),
                                lastOfMany.values().stream()
                                        .map("%.1f"::formatted)
                                        .collect(Collectors.joining(", "))),
                null,
                took.count(),
                took.millis(LAST) < question.millis(),
                Map.of("many", lastOfMany, "few", lastOfFew));
        Series halfOfMany = series(ofMany, HALF);
        Series halfOfFew = series(ofFew, HALF);
        double growth = lastOfMany.by(lastOfFew).median();
        bench.figure(
                PART,
                "the same, p99 by that of %,d".formatted(bench.sizes().fewSuggestions()),
                "≤ 1.3",
                "%.1f ms by %.1f ms; p50 %.1f ms by %.1f ms, %.2f"
                        .formatted(
                                lastOfMany.median(),
                                lastOfFew.median(),
                                halfOfMany.median(),
                                halfOfFew.median(),
                                halfOfMany.by(halfOfFew).median()),
                growth,
                took.count(),
                growth <= GROWTH,
                Map.of("halfOfMany", halfOfMany, "halfOfFew", halfOfFew));
    }

    private static Series series(List<Latencies> rounds, double share) {
        return new Series(rounds.stream().map(round -> round.millis(share)).toList());
    }
}

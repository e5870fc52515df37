package org.yousaid.benchmark.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.yousaid.benchmark.measure.Latencies;
import org.yousaid.benchmark.similar.PetitionScore;
import org.yousaid.benchmark.similar.Petitions;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.similarity.TextVector;

/** Similar texts: whether the right ones are found, and how long it takes among many. */
final class SimilarPart {

    private static final String PART = "similar";
    private static final double FIRST = 0.60;
    private static final double IN_FIVE = 0.92;
    private static final double MILLIS = 150;

    private SimilarPart() {}

    static void run(Bench bench) throws IOException {
        Optional<Path> folder = Petitions.folder();
        if (folder.isEmpty()) {
            bench.progress("similar: left out, there is no folder shared/data/uk-petitions beside the checkout");
            return;
        }
        Petitions petitions = Petitions.read(folder.get());
        score(bench, PetitionScore.of(petitions));
        time(bench, petitions);
    }

    private static void score(Bench bench, PetitionScore score) {
        report(bench, score, "the right petition first", "≥ 60 %", 1, FIRST);
        report(bench, score, "the right petition among the first five", "≥ 92 %", 5, IN_FIVE);
    }

    private static void report(
            Bench bench, PetitionScore score, String what, String target, int first, double atLeast) {
        bench.figure(
                PART,
                what,
                target,
                "%.1f %% (halves %.1f and %.1f)"
                        .formatted(
                                100 * score.within(first),
                                100 * score.half(0).within(first),
                                100 * score.half(1).within(first)),
                null,
                score.ranks().size(),
                score.within(first) >= atLeast,
                Map.of());
    }

    /**
     * The texts are halves of petitions put together, with the vector of one of the two: making as many vectors would
     * take half an hour, and what they are does not change how long a comparison takes. What is looked for is a petition,
     * from its text on.
     */
    private static void time(Bench bench, Petitions petitions) {
        SplittableRandom random = bench.material().random(PART.hashCode());
        List<Passage> passages = List.copyOf(petitions.all().values());
        List<TextVector> vectors =
                passages.stream().map(SentenceModel.shared()::vector).toList();
        int many = bench.sizes().texts();
        try (SimilarTexts texts = new SimilarTexts(many)) {
            for (int i = 0; i < many; i++) {
                int one = random.nextInt(passages.size());
                Passage other = passages.get(random.nextInt(passages.size()));
                texts.put("text-" + i, i, new Passage(passages.get(one).heading(), other.body()), vectors.get(one));
            }
            asked(texts, passages, random, bench.sizes().probes());
            Latencies took = asked(texts, passages, random, bench.sizes().probes());
            bench.figure(
                    PART,
                    "the nearest ten of %,d texts, from the text on".formatted(many),
                    "p99 < 150 ms",
                    "p50 %.0f ms, p99 %.0f ms".formatted(took.millis(0.5), took.millis(0.99)),
                    null,
                    took.count(),
                    took.millis(0.99) < MILLIS,
                    Map.of());
        }
    }

    private static Latencies asked(SimilarTexts texts, List<Passage> passages, SplittableRandom random, int times) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Passage sought = passages.get(random.nextInt(passages.size()));
            long begun = System.nanoTime();
            texts.nearest(sought, 10);
            took.add(System.nanoTime() - begun);
        }
        return Latencies.of(took);
    }
}

package org.yousaid.benchmark.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
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
    private static final double HALF = 0.5;
    private static final double LAST = 0.99;
    private static final double SAME = 0.99;
    private static final int NEAREST = 10;

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
     * take half an hour, and what they are does not change how long a comparison takes. What is looked for is a petition
     * from its text on, its title alone, which is as long as a question, and a petition whose vector is known.
     */
    private static void time(Bench bench, Petitions petitions) {
        SplittableRandom random = bench.material().random(PART.hashCode());
        List<Passage> passages = List.copyOf(petitions.all().values());
        List<TextVector> vectors =
                passages.stream().map(SentenceModel.shared()::vector).toList();
        int many = bench.sizes().texts();
        try (SimilarTexts texts = new SimilarTexts(many);
                SimilarTexts exact = SimilarTexts.comparingAll(many)) {
            for (int i = 0; i < many; i++) {
                int one = random.nextInt(passages.size());
                Passage other = passages.get(random.nextInt(passages.size()));
                Passage mixed = new Passage(passages.get(one).heading(), other.body());
                texts.put("text-" + i, i, mixed, vectors.get(one));
                exact.put("text-" + i, i, mixed, vectors.get(one));
            }
            Asking asking = new Asking(bench, texts, passages.size(), random);
            asking.measure("a petition from its text on", i -> texts.nearest(passages.get(i), NEAREST));
            asking.measure(
                    "a question, the title of a petition",
                    i -> texts.nearest(Passage.of(passages.get(i).heading()), NEAREST));
            asking.measure(
                    "a petition, its vector being known", i -> texts.nearest(passages.get(i), vectors.get(i), NEAREST));
            asking.count(i -> texts.nearest(passages.get(i), vectors.get(i), NEAREST)
                    .equals(exact.nearest(passages.get(i), vectors.get(i), NEAREST)));
        }
    }

    /** Asks for the ten nearest, in rounds of which the first does not count. */
    private record Asking(Bench bench, SimilarTexts texts, int passages, SplittableRandom random) {

        void measure(String what, IntConsumer ask) {
            asked(ask);
            List<Long> all = new ArrayList<>();
            List<String> rounds = new ArrayList<>();
            for (int round = 0; round < bench.sizes().rounds(); round++) {
                List<Long> took = asked(ask);
                rounds.add("%.0f".formatted(Latencies.of(took).millis(LAST)));
                all.addAll(took);
            }
            Latencies took = Latencies.of(all);
            bench.figure(
                    PART,
                    "the nearest ten of %,d texts: %s".formatted(texts.size(), what),
                    "p99 < 150 ms",
                    "p50 %.1f ms, p99 %.1f ms (of the rounds: %s)"
                            .formatted(took.millis(HALF), took.millis(LAST), String.join(", ", rounds)),
                    null,
                    took.count(),
                    took.millis(LAST) < MILLIS,
                    Map.of());
        }

        private List<Long> asked(IntConsumer ask) {
            List<Long> took = new ArrayList<>();
            for (int i = 0; i < bench.sizes().probes(); i++) {
                int sought = random.nextInt(passages);
                long begun = System.nanoTime();
                ask.accept(sought);
                took.add(System.nanoTime() - begun);
            }
            return took;
        }

        void count(IntPredicate same) {
            int asked = bench.sizes().probes();
            long equal = random.ints(asked, 0, passages).filter(same).count();
            bench.figure(
                    PART,
                    "the same ten, in the same order, as when each of them is compared",
                    "≥ 99 %",
                    "%.1f %%".formatted(100.0 * equal / asked),
                    null,
                    asked,
                    equal >= SAME * asked,
                    Map.of());
        }
    }
}

package org.yousaid.benchmark.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.benchmark.grouping.Baseline;
import org.yousaid.benchmark.grouping.Petitions;
import org.yousaid.benchmark.grouping.Score;
import org.yousaid.grouping.GroupedText;
import org.yousaid.grouping.GroupingMethod;
import org.yousaid.grouping.TextGroup;
import org.yousaid.grouping.TextGroups;

/**
 * Whether petitions that moderators found to be the same fall into one theme. Reads {@code shared/data/uk-petitions} beside
 * the repository, or the directory that YOUSAID_BENCHMARK_PETITIONS names.
 */
final class ThemesPart {

    private static final String NAME = "themes";
    private static final int GROUPS = 12;

    private ThemesPart() {}

    static void run(Bench bench) throws IOException {
        Optional<Path> directory = Optional.ofNullable(System.getenv("YOUSAID_BENCHMARK_PETITIONS"))
                .map(Path::of)
                .or(ThemesPart::besideTheRepository);
        if (directory.isEmpty()) {
            bench.progress(NAME + ", there are no petitions to score on");
            return;
        }
        Petitions petitions = Petitions.in(directory.get());
        score(bench, petitions, "drawn by lot", Baseline.byLot(petitions.texts(), GROUPS, seed(bench)));
        Score plain = score(bench, petitions, "plain k-means", Baseline.kMeans(petitions.texts(), GROUPS, seed(bench)));
        for (GroupingMethod method : GroupingMethod.values()) {
            score(bench, petitions, "Carrot2 " + method, members(TextGroups.of(petitions.texts(), method, GROUPS)));
        }
        Score ours = score(bench, petitions, "as themes are proposed", members(TextGroups.of(petitions.texts())));
        figure(
                bench,
                "themes as proposed find the same petitions better than plain k-means",
                "> 1",
                "F1 %.3f against %.3f".formatted(ours.f1(), plain.f1()),
                ours.f1() / plain.f1(),
                petitions.texts().size(),
                ours.f1() > plain.f1());
        stability(bench, petitions.texts());
    }

    private static Optional<Path> besideTheRepository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(above -> above.resolve("shared").resolve("data").resolve("uk-petitions"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static long seed(Bench bench) {
        return bench.sizes().seed();
    }

    private static Score score(
            Bench bench, Petitions petitions, String method, Collection<? extends Collection<String>> groups) {
        Score score = Score.of(groups, petitions.cluster());
        long covered = groups.stream().flatMap(Collection::stream).distinct().count();
        figure(
                bench,
                "pairs of the same petition in one theme, " + method,
                "",
                "F1 %.3f (precision %.3f, recall %.3f), adjusted Rand %.3f, %d themes, %d of %d placed"
                        .formatted(
                                score.f1(),
                                score.precision(),
                                score.recall(),
                                score.adjustedRand(),
                                groups.size(),
                                covered,
                                petitions.texts().size()),
                score.f1(),
                petitions.texts().size(),
                null);
        return score;
    }

    /** Whether a tenth fewer texts leave the others where they were. */
    private static void stability(Bench bench, List<GroupedText> texts) {
        List<GroupedText> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(seed(bench)));
        List<TextGroup> all = TextGroups.of(texts);
        figure(
                bench,
                "the same themes in whatever order the texts come",
                "the same",
                all.equals(TextGroups.of(shuffled)) ? "the same" : "others",
                null,
                texts.size(),
                all.equals(TextGroups.of(shuffled)));
        List<GroupedText> fewer = shuffled.subList(0, texts.size() * 9 / 10);
        Map<String, String> before = new HashMap<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            String theme = all.get(i).label();
            all.get(i).members().forEach(id -> before.put(id, theme));
        }
        before.keySet().retainAll(fewer.stream().map(GroupedText::id).toList());
        Score score = Score.of(members(TextGroups.of(fewer)), before);
        figure(
                bench,
                "pairs in one theme that stay together with a tenth of the texts left out",
                "",
                "%.3f".formatted(score.recall()),
                score.recall(),
                fewer.size(),
                null);
    }

    private static List<List<String>> members(List<TextGroup> groups) {
        return groups.stream().map(TextGroup::members).toList();
    }

    private static void figure(
            Bench bench,
            String what,
            String target,
            String seen,
            @Nullable Double ratio,
            long n,
            @Nullable Boolean pass) {
        bench.figure(NAME, what, target.isEmpty() ? null : target, seen, ratio, n, pass, Map.of());
    }
}

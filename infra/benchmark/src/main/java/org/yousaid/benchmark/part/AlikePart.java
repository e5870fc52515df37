package org.yousaid.benchmark.part;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yousaid.benchmark.similar.PairScore;
import org.yousaid.benchmark.similar.Petitions;

/** From which similarity on two suggestions are to be gathered: what that finds among petitions, and how much of it is right. */
final class AlikePart {

    private static final String PART = "alike";
    private static final List<Double> THRESHOLDS = List.of(0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9);

    private AlikePart() {}

    static void run(Bench bench) throws IOException {
        Optional<Path> folder = Petitions.folder();
        if (folder.isEmpty()) {
            bench.progress("alike: left out, there is no folder shared/data/uk-petitions beside the checkout");
            return;
        }
        for (PairScore score : PairScore.of(Petitions.read(folder.get()), THRESHOLDS)) {
            bench.figure(
                    PART,
                    "pairs of petitions that are alike from %.2f on".formatted(score.threshold()),
                    null,
                    "precision %.1f %%, recall %.1f %%, %,d found, %,d of %,d right"
                            .formatted(
                                    100 * score.precision(),
                                    100 * score.recall(),
                                    score.found(),
                                    score.right(),
                                    score.linked()),
                    null,
                    score.linked(),
                    null,
                    Map.of());
        }
    }
}

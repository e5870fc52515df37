package org.yousaid.benchmark.part;

import java.util.List;
import java.util.Map;
import org.yousaid.benchmark.reference.Minting;
import org.yousaid.benchmark.reference.Mistyped;
import org.yousaid.benchmark.system.PlantedRepeat;

/** References: whether any comes twice, what happens when one does, and whether every slip of a finger is noticed. */
final class ReferencesPart {

    private static final String PART = "references";
    private static final int PROCESSES = 2;
    private static final int THREADS = 50;
    private static final int MISTYPED = 2_000;
    /** Among 352 counts one lies as far from the mean by chance once in five thousand runs. */
    private static final double UNEVEN = 5;

    private static final List<String> FLAGS = List.of("-Xmx1g", "-XX:+UseG1GC");

    private ReferencesPart() {}

    static void run(Bench bench) throws Exception {
        mint(bench, bench.sizes().references());
        mistype(bench);
        plant(bench);
    }

    private static void mint(Bench bench, int references) throws Exception {
        long begun = System.nanoTime();
        long[] minted = Minting.mint(references, PROCESSES, THREADS / PROCESSES);
        bench.progress("%s, %,d minted in %.1f s".formatted(PART, minted.length, (System.nanoTime() - begun) / 1e9));
        long repeats = Minting.repeats(minted);
        double expected = Minting.expectedRepeats(minted.length);
        figure(
                bench,
                "repeats among %,d references, minted by %d threads in %d processes"
                        .formatted(minted.length, THREADS, PROCESSES),
                "0; expected %.2g, one repeat in %,.0f such runs".formatted(expected, 1 / expected),
                Long.toString(repeats),
                minted.length,
                repeats == 0);
        double uneven = Minting.mostUneven(minted);
        figure(
                bench,
                "how far the most uneven of 32 symbols at 11 places is from its share",
                "≤ 5 standard deviations",
                "%.1f".formatted(uneven),
                minted.length,
                uneven <= UNEVEN);
    }

    private static void mistype(Bench bench) {
        Mistyped mistyped = Mistyped.of(MISTYPED);
        figure(
                bench,
                "wrong symbols taken for a reference: all 31 others at each of 12 places of %,d".formatted(MISTYPED),
                "0",
                "%,d of %,d".formatted(mistyped.symbolsTaken(), mistyped.symbols()),
                mistyped.symbols(),
                mistyped.symbolsTaken() == 0);
        figure(
                bench,
                "swaps of different neighbours taken for a reference: all of %,d".formatted(MISTYPED),
                "0",
                "%,d of %,d".formatted(mistyped.swapsTaken(), mistyped.swaps()),
                mistyped.swaps(),
                mistyped.swapsTaken() == 0);
    }

    private static void plant(Bench bench) throws Exception {
        PlantedRepeat planted = PlantedRepeat.plant(FLAGS);
        boolean second = planted.second()
                .filter(reference -> !reference.equals(planted.first()))
                .isPresent();
        figure(
                bench,
                "a planted repeat is kept under a second reference, and the first one says what it said",
                "both",
                "%s, %s".formatted(second ? "a second one" : "none", planted.untouched() ? "untouched" : "overwritten"),
                1,
                second && planted.untouched());
    }

    private static void figure(Bench bench, String what, String target, String seen, long n, boolean pass) {
        bench.figure(PART, what, target, seen, null, n, pass, Map.of());
    }
}

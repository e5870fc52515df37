package org.yousaid.benchmark.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param target what was asked for; null where nothing was
 * @param ratio the figure that counts where two things are compared; absolute values of a shared machine say little
 * @param n of how many things this was seen
 * @param pass null where nothing was asked for
 * @param rounds every value that it was made from, by contender
 */
public record Figure(
        String part,
        String what,
        @Nullable String target,
        String seen,
        @Nullable Double ratio,
        long n,
        @Nullable Boolean pass,
        Map<String, List<Double>> rounds) {

    public Figure {
        rounds = Map.copyOf(rounds);
    }
}

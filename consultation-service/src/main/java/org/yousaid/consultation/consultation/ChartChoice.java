package org.yousaid.consultation.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yousaid.consultation.consultation.MailCharts.Drawable;

/**
 * Which charts a mail shows where there are more than it has room for: those that the author marked. Where none of them can
 * be shown, in turn the one on which people agree most and the one on which they are most divided. Of equals the earlier
 * comes first, and whatever is chosen stands in the order of the questions.
 */
final class ChartChoice {

    private ChartChoice() {}

    static List<Drawable> of(List<Drawable> all, int most) {
        List<Drawable> marked = all.stream().filter(Drawable::marked).toList();
        if (!marked.isEmpty()) {
            return marked.subList(0, Math.min(most, marked.size()));
        }
        return all.size() <= most ? all : inTurn(all, most);
    }

    private static List<Drawable> inTurn(List<Drawable> all, int most) {
        List<Integer> agreed = ranked(all, Split::agreed);
        List<Integer> divided = ranked(all, Split::divided);
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int turn = 0; chosen.size() < most; turn++) {
            List<Integer> from = turn % 2 == 0 ? agreed : divided;
            chosen.add(from.stream()
                    .filter(place -> !chosen.contains(place))
                    .findFirst()
                    .orElseThrow());
        }
        return chosen.stream().map(all::get).toList();
    }

    /** The places of the charts, the one with most of it first. */
    private static List<Integer> ranked(List<Drawable> all, ToDoubleFunction<Split> most) {
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                place -> most.applyAsDouble(all.get(place).split()))
                        .reversed())
                .toList();
    }
}

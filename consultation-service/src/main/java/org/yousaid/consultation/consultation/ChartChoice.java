package org.yousaid.consultation.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yousaid.consultation.consultation.MailCharts.Drawable;

/**
 * Which charts a mail shows where there are more than it has room for: those that the author marked. Where none of them can
 * be shown, in turn the one on which people agree most and the one on which they are most divided, of those that many
 * answered: one person always agrees with themselves. Of equals the earlier comes first, and whatever is chosen stands in
 * the order of the questions.
 */
final class ChartChoice {

    private ChartChoice() {}

    static List<Drawable> of(List<Drawable> all, int most) {
        List<Drawable> marked = all.stream().filter(Drawable::marked).toList();
        if (!marked.isEmpty()) {
            return marked.subList(0, Math.min(most, marked.size()));
        }
        return all.size() <= most ? all : inTurn(answeredByMany(all, most), most);
    }

    /**
     * Those that at least half as many answered as the one that most did; where these are too few, those that most answered.
     */
    private static List<Drawable> answeredByMany(List<Drawable> all, int most) {
        long largest = all.stream().mapToLong(ChartChoice::answered).max().orElse(0);
        long last = all.stream()
                .map(ChartChoice::answered)
                .sorted(Comparator.reverseOrder())
                .toList()
                .get(most - 1);
        return all.stream()
                .filter(one -> answered(one) >= Math.min(last, (largest + 1) / 2))
                .toList();
    }

    private static long answered(Drawable one) {
        return one.chart().base();
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

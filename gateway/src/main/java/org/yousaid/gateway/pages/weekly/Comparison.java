package org.yousaid.gateway.pages.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.FigureTable;
import org.yousaid.gateway.pages.common.FigureTable.Line;
import org.yousaid.gateway.pages.common.Words;
import org.yousaid.gateway.pages.performance.Naming;
import org.yousaid.gateway.pages.weekly.Week.Kept;
import org.yousaid.gateway.pages.weekly.Week.Numbers;

/** A week beside the one before it, drawn and listed. */
record Comparison(BarChart chart, FigureTable table) {

    private static final String QUIET = "quiet";

    /** @param drawn whether there is a bar for it */
    private record Figure(String name, long now, long before, boolean drawn) {

        long larger() {
            return Math.max(now, before);
        }
    }

    static Comparison of(Week week, Words words) {
        List<Figure> figures = figures(week.now(), week.before());
        return new Comparison(chart(figures, words), table(figures, words));
    }

    private static BarChart chart(List<Figure> figures, Words words) {
        List<Figure> drawn = figures.stream().filter(Figure::drawn).toList();
        double most = Math.max(1, drawn.stream().mapToLong(Figure::larger).max().orElse(0));
        return BarChart.of(
                "week",
                "The week and the one before it",
                "The week before is drawn paler",
                drawn.stream()
                        .flatMap(figure -> Stream.of(
                                new BarChart.Row(figure.name(), figure.now() / most, words.number(figure.now())),
                                new BarChart.Row(
                                        "the week before",
                                        figure.before() / most,
                                        words.number(figure.before()),
                                        QUIET)))
                        .toList());
    }

    private static FigureTable table(List<Figure> figures, Words words) {
        return new FigureTable(
                List.of("What happened", "The week", "The week before"),
                figures.stream()
                        .map(figure -> new Line(
                                figure.name(), List.of(words.number(figure.now()), words.number(figure.before()))))
                        .toList());
    }

    private static List<Figure> figures(Numbers now, Numbers before) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("Answers", now.responses(), before.responses(), true),
                new Figure("Suggestions", now.suggestions(), before.suggestions(), true),
                new Figure("Promises made", now.promised(), before.promised(), false),
                new Figure("Promises kept in time", now.keptInTime(), before.keptInTime(), true)));
        now.kept().stream()
                .map(Kept::word)
                .map(word -> new Figure(
                        "of these: " + Naming.word(word).toLowerCase(Locale.UK),
                        now.keptBy(word),
                        before.keptBy(word),
                        false))
                .filter(figure -> figure.larger() > 0)
                .forEach(figures::add);
        figures.addAll(List.of(
                new Figure("Promises kept late", now.keptLate(), before.keptLate(), false),
                new Figure("Promises broken", now.broken(), before.broken(), true),
                new Figure("Promises released", now.released(), before.released(), false)));
        return figures;
    }
}

package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The themes of a question in words as its page shows them, the most spoken of first.
 *
 * @param shown themes with their counts
 * @param hidden labels of the themes that so few spoke of that the count is not shown
 */
public record ThemesView(BarChart chart, List<Line> shown, List<String> hidden) {

    private static final Words WORDS = new Words();

    /** One theme, with words that were cleared for publishing. */
    public record Line(String label, long count, double share, List<String> quotes) {}

    static Optional<ThemesView> of(int number, Results.Counted question) {
        List<Line> shown = question.spokenOf().stream()
                .filter(theme -> theme.count() != null)
                .map(theme -> new Line(
                        theme.label(),
                        Objects.requireNonNullElse(theme.count(), 0L),
                        Objects.requireNonNullElse(theme.share(), 0.0),
                        theme.quotes()))
                .sorted(Comparator.comparingLong(Line::count).reversed())
                .toList();
        List<String> hidden = question.spokenOf().stream()
                .filter(theme -> theme.count() == null)
                .map(Results.Theme::label)
                .toList();
        if (question.spokenOf().isEmpty()) {
            return Optional.empty();
        }
        BarChart chart = BarChart.of(
                "themes-" + number,
                "What people spoke of: " + question.text(),
                saying(shown),
                shown.stream()
                        .map(line -> new BarChart.Row(line.label(), line.share(), WORDS.number(line.count())))
                        .toList());
        return Optional.of(new ThemesView(chart, shown, hidden));
    }

    private static String saying(List<Line> shown) {
        return shown.isEmpty()
                ? "No theme was spoken of by enough people to be shown."
                : String.format(
                        Locale.UK,
                        "Most spoke of \u201c%s\u201d: %s.",
                        shown.getFirst().label(),
                        WORDS.count(shown.getFirst().count(), "answer"));
    }

    /** The sentence that says what the chart says. */
    public String saying() {
        return chart.description();
    }
}

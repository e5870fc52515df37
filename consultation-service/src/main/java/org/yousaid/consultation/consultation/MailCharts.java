package org.yousaid.consultation.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;

/**
 * The charts for mails: of questions that can be drawn and that enough people answered, six at most. Which ones says
 * {@link ChartChoice}.
 *
 * @param charts in the order of the questions
 * @param more how many further questions could be drawn
 */
public record MailCharts(List<Chart> charts, int more) {

    /** More than this nobody reads in a mail. */
    public static final int MOST = 6;

    /** More options than can be chosen from; but there may be more months. */
    private static final int MOST_BARS = 100;

    public MailCharts {
        charts = List.copyOf(charts);
    }

    public static MailCharts of(ConsultationContent content, Counts counts, SmallestNumber smallest) {
        Set<String> withheld = counts.withheld(content, smallest);
        List<Drawable> all = counts.questions().stream()
                .filter(counted -> counted.base() > 0 && !withheld.contains(counted.id()))
                .flatMap(counted -> drawable(content.question(counted.id()).orElseThrow(), counted).stream())
                .toList();
        List<Drawable> chosen = ChartChoice.of(all, MOST);
        return new MailCharts(chosen.stream().map(Drawable::chart).toList(), all.size() - chosen.size());
    }

    private static Optional<Drawable> drawable(Question question, CountedQuestion counted) {
        if (!question.type().isDrawnInMails()) {
            return Optional.empty();
        }
        List<Bar> bars = question.cells(counted.chosen().keySet()).stream()
                .map(cell -> new Bar(question.label(cell), counted.of(cell)))
                .toList();
        return bars.isEmpty() || bars.size() > MOST_BARS
                ? Optional.empty()
                : Optional.of(new Drawable(
                        chart(question, counted, bars),
                        question.wantedInMails(),
                        Split.of(
                                question.type(),
                                counted.base(),
                                bars.stream().map(Bar::count).toList())));
    }

    private static Chart chart(Question question, CountedQuestion counted, List<Bar> bars) {
        return new Chart(
                question.id(),
                question.text(),
                question.type().name(),
                counted.base(),
                question.type() == QuestionType.SCALE ? counted.mean().orElse(null) : null,
                bars);
    }

    /**
     * A chart that a mail could show.
     *
     * @param marked whether the author wants it in mails
     */
    record Drawable(Chart chart, boolean marked, Split split) {}
}

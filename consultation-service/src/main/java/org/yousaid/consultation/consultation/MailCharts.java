package org.yousaid.consultation.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;

/** The charts for mails: the first questions that can be drawn and that enough people answered. */
public final class MailCharts {

    private static final int MOST_CHARTS = 6;

    /** More options than can be chosen from; but there may be more months. */
    private static final int MOST_BARS = 100;

    private MailCharts() {}

    public static List<Chart> of(ConsultationContent content, Counts counts, SmallestNumber smallest) {
        Set<String> withheld = counts.withheld(content, smallest);
        return counts.questions().stream()
                .filter(counted -> !withheld.contains(counted.id()))
                .flatMap(counted -> chart(content.question(counted.id()).orElseThrow(), counted).stream())
                .limit(MOST_CHARTS)
                .toList();
    }

    /** A chart for what is one row of bars, each with as many people as chose it. */
    private static Optional<Chart> chart(Question question, CountedQuestion counted) {
        List<Bar> bars = switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, NUMBER, DATE ->
                question.cells(counted.chosen().keySet()).stream()
                        .map(cell -> new Bar(question.label(cell), counted.of(cell)))
                        .toList();
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE -> List.of();
        };
        return bars.isEmpty() || bars.size() > MOST_BARS
                ? Optional.empty()
                : Optional.of(new Chart(
                        question.id(),
                        question.text(),
                        question.type().name(),
                        counted.base(),
                        question.type() == QuestionType.SCALE ? counted.mean().orElse(null) : null,
                        bars));
    }
}

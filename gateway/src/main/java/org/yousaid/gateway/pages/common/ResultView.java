package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question's result as its page shows it: a sentence that says what the chart says, how many it is about, the chart, its
 * table, and a table for each kind of group.
 *
 * @param turnout how many were asked, answered and skipped it; absent where that is not known
 * @param earlier the event position this was counted at, if that was for an earlier version
 */
public record ResultView(
        int number,
        String text,
        long base,
        String saying,
        @Nullable String turnout,
        @Nullable Long earlier,
        @Nullable BarChart chart,
        List<Row> rows,
        boolean manyEach,
        double lead,
        List<GroupTable> groups) {

    /** One line of the table. */
    public record Row(String label, long count, double share) {}

    private static final Words WORDS = new Words();

    public static ResultView of(int number, Results.Counted question) {
        List<Row> rows = tooFew(question) ? List.of() : rows(question);
        boolean many = question.type().equals("MULTIPLE_CHOICE");
        String saying = saying(question, rows);
        BarChart chart = rows.isEmpty() || question.answered() == 0
                ? null
                : BarChart.of(
                        "chart-" + number,
                        question.text(),
                        saying,
                        rows.stream()
                                .map(row -> new BarChart.Row(row.label(), row.share(), WORDS.percent(row.share())))
                                .toList());
        return new ResultView(
                number,
                question.text(),
                question.answered(),
                saying,
                turnout(question),
                question.position(),
                chart,
                rows,
                many,
                lead(rows),
                List.of());
    }

    /** The same with its groups; made only for what is shown, for there are many. */
    ResultView in(Results results) {
        Results.Counted question = results.questions().get(number - 1);
        return new ResultView(
                number,
                text,
                base,
                saying,
                turnout,
                earlier,
                chart,
                rows,
                manyEach,
                lead,
                GroupTable.of(results, number, question));
    }

    private static @Nullable String turnout(Results.Counted question) {
        Long asked = question.asked();
        Long skipped = question.skipped();
        if (asked == null || skipped == null || asked == 0) {
            return null;
        }
        if (skipped == 0) {
            return "Everybody who took part answered it.";
        }
        return "%s took part: %s answered this question (%s), %s skipped it (%s)."
                .formatted(
                        capital(WORDS.count(asked, "person")),
                        WORDS.number(question.answered()),
                        WORDS.percent((double) question.answered() / asked),
                        WORDS.number(skipped),
                        WORDS.percent((double) skipped / asked));
    }

    /** Whether it is hidden what those few said who answered. */
    private static boolean tooFew(Results.Counted question) {
        return question.chosen().stream().anyMatch(chosen -> chosen.count() == null && chosen.share() == null)
                || question.steps().stream().anyMatch(step -> step.count() == null && step.share() == null);
    }

    private static List<Row> rows(Results.Counted question) {
        if (!question.steps().isEmpty()) {
            return question.steps().stream()
                    .map(step -> row(step.label(), step.count(), step.share(), question.answered()))
                    .toList();
        }
        return question.chosen().stream()
                .map(chosen -> row(chosen.text(), chosen.count(), chosen.share(), question.answered()))
                .toList();
    }

    private static Row row(String label, @Nullable Long count, @Nullable Double share, long base) {
        long counted = count == null ? 0 : count;
        return new Row(label, counted, share != null ? share : base == 0 ? 0 : (double) counted / base);
    }

    /** How far the first is before the second, between 0 and 1. */
    private static double lead(List<Row> rows) {
        List<Double> shares =
                rows.stream().map(Row::share).sorted(Comparator.reverseOrder()).toList();
        return shares.size() < 2 ? 0 : shares.get(0) - shares.get(1);
    }

    private static String saying(Results.Counted question, List<Row> rows) {
        String answered = WORDS.count(question.answered(), "person") + " answered";
        if (question.answered() == 0) {
            return "Nobody answered this question.";
        }
        if (tooFew(question)) {
            return "%s. What so few people said is not shown.".formatted(capital(answered));
        }
        if (question.type().equals("SCALE") && question.mean() != null) {
            String scale = rows.isEmpty()
                    ? ""
                    : " on a scale from %s to %s"
                            .formatted(rows.getFirst().label(), rows.getLast().label());
            return "On average %s%s. %s.".formatted(WORDS.decimal(question.mean()), scale, capital(answered));
        }
        if (rows.isEmpty()) {
            return capital(answered) + " in their own words.";
        }
        List<Row> ranked = rows.stream()
                .sorted(Comparator.comparingLong(Row::count).reversed())
                .toList();
        Row first = ranked.getFirst();
        long of = question.answered();
        if (ranked.size() > 1 && ranked.get(1).count() == first.count()) {
            return "“%s” and “%s” were chosen equally often: by %s of %s each."
                    .formatted(first.label(), ranked.get(1).label(), WORDS.number(first.count()), people(of));
        }
        String how = first.share() > 0.5 ? "Most chose" : "The most chosen answer was";
        return "%s “%s”: %s of %s (%s)."
                .formatted(how, first.label(), WORDS.number(first.count()), people(of), WORDS.percent(first.share()));
    }

    private static String people(long base) {
        return WORDS.count(base, "person") + " who answered";
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }
}

package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says in a sentence or two what the chart of a question says. */
final class ResultSentence {

    private static final Words WORDS = new Words();
    private static final int MOST_ROWS_IN_WORDS = 4;

    private ResultSentence() {}

    static String of(Results.Counted question, List<ResultView.Row> rows) {
        if (question.base() == null) {
            return "Too few people got to this question to show what they said.";
        }
        if (question.answered() == 0) {
            return "Nobody answered this question.";
        }
        String answered = capital(WORDS.count(question.answered(), "person") + " answered");
        if (question.tooFew()) {
            return answered + ". What so few people said is not shown.";
        }
        return switch (question.type()) {
            case "SCALE" -> scale(question, rows, answered);
            case "NUMBER" -> number(question, rows, answered);
            case "RANKING" -> ranking(question);
            case "MATRIX" -> matrix(question, answered);
            default -> rows.isEmpty() ? answered + " in their own words." : chosen(question, rows);
        };
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
    }

    private static String scale(Results.Counted question, List<ResultView.Row> rows, String answered) {
        return "On average %s on a scale from %s to %s. %s."
                .formatted(
                        WORDS.decimal(question.mean()),
                        rows.getFirst().label(),
                        rows.getLast().label(),
                        answered);
    }

    private static String number(Results.Counted question, List<ResultView.Row> rows, String answered) {
        long below = 0;
        String median = rows.getLast().label();
        for (ResultView.Row row : rows) {
            below += row.count();
            if (below * 2 >= question.answered()) {
                median = row.label();
                break;
            }
        }
        String unit = question.unit() == null ? "" : " " + question.unit();
        return "On average %s%s; the one in the middle is at %s. %s."
                .formatted(WORDS.decimal(question.mean()), unit, median, answered);
    }

    private static String ranking(Results.Counted question) {
        Results.Chosen first = most(question.chosen());
        String second = question.chosen().stream()
                .filter(option -> option.meanRank() != null)
                .min(Comparator.comparingDouble(option -> Objects.requireNonNullElse(option.meanRank(), 0.0)))
                .map(best ->
                        " The best mean rank, %s, has “%s”.".formatted(WORDS.decimal(best.meanRank()), best.text()))
                .orElse("");
        return "“%s” came first most often: %s of %s put it first (%s).%s"
                .formatted(
                        first.text(),
                        WORDS.number(first.people()),
                        people(question.answered()),
                        WORDS.percent(first.share()),
                        second);
    }

    private static Results.Chosen most(List<Results.Chosen> options) {
        return options.stream()
                .max(Comparator.comparingLong(Results.Chosen::people))
                .orElseThrow();
    }

    private static String matrix(Results.Counted question, String answered) {
        StringBuilder said = new StringBuilder(answered).append(". Chosen most often:");
        question.matrix().stream()
                .filter(row -> row.answered() > 0)
                .sorted(Comparator.comparingDouble(ResultSentence::lead).reversed())
                .limit(MOST_ROWS_IN_WORDS)
                .forEach(row -> said.append(" “%s” for “%s” (%s),"
                        .formatted(
                                most(row.options()).text(),
                                row.text(),
                                WORDS.percent(most(row.options()).share()))));
        said.setCharAt(said.length() - 1, '.');
        return said.toString();
    }

    private static double lead(Results.MatrixRow row) {
        return Objects.requireNonNullElse(most(row.options()).share(), 0.0);
    }

    private static String chosen(Results.Counted question, List<ResultView.Row> rows) {
        List<ResultView.Row> ranked = rows.stream()
                .sorted(Comparator.comparingLong(ResultView.Row::count).reversed())
                .toList();
        ResultView.Row first = ranked.getFirst();
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
}

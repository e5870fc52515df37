package org.yousaid.gateway.pages.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a sentence or two what the chart of a question says. */
final class ResultSentence {

    private static final Words WORDS = new Words();
    private static final int MOST_ROWS_IN_WORDS = 4;
    /** Of a tie. */
    private static final int MOST_NAMED = 3;

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
            default -> rows.isEmpty() ? answered + " in their own words." : chosen(question, rows, answered);
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
        List<Results.Chosen> first = most(question.chosen());
        String best = bestMeanRank(question.chosen());
        if (first.isEmpty()) {
            return capital(WORDS.count(question.answered(), "person")) + " answered. Nothing came first." + best;
        }
        return "%s came first most often: %s of %s put %s first (%s).%s"
                .formatted(
                        named(first.stream().map(Results.Chosen::text).toList()),
                        WORDS.number(first.getFirst().people()),
                        people(question.answered()),
                        first.size() == 1 ? "it" : "each of them",
                        WORDS.percent(first.getFirst().share()),
                        best);
    }

    private static String bestMeanRank(List<Results.Chosen> options) {
        OptionalDouble best = options.stream()
                .flatMap(option -> Stream.ofNullable(option.meanRank()))
                .mapToDouble(Double::doubleValue)
                .min();
        if (best.isEmpty()) {
            return "";
        }
        List<String> whose = options.stream()
                .filter(option -> Objects.equals(option.meanRank(), best.getAsDouble()))
                .map(Results.Chosen::text)
                .toList();
        return " The best mean rank, %s, %s %s."
                .formatted(WORDS.decimal(best.getAsDouble()), whose.size() == 1 ? "has" : "have", named(whose));
    }

    /** All that were chosen as often as any, in the order of the question; none where nothing was chosen or all is hidden. */
    private static List<Results.Chosen> most(List<Results.Chosen> options) {
        long highest = options.stream().mapToLong(Results.Chosen::people).max().orElse(0);
        return options.stream()
                .filter(option -> highest > 0 && option.people() == highest)
                .toList();
    }

    private static String matrix(Results.Counted question, String answered) {
        String said = question.matrix().stream()
                .filter(row -> !most(row.options()).isEmpty())
                .sorted(Comparator.comparingDouble(ResultSentence::lead).reversed())
                .limit(MOST_ROWS_IN_WORDS)
                .map(ResultSentence::row)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? answered + "." : answered + ". Chosen most often: " + said + ".";
    }

    private static String row(Results.MatrixRow row) {
        List<Results.Chosen> most = most(row.options());
        return "%s for “%s” (%s%s)"
                .formatted(
                        named(most.stream().map(Results.Chosen::text).toList()),
                        row.text(),
                        WORDS.percent(most.getFirst().share()),
                        most.size() == 1 ? "" : " each");
    }

    private static double lead(Results.MatrixRow row) {
        return Objects.requireNonNullElse(most(row.options()).getFirst().share(), 0.0);
    }

    private static String chosen(Results.Counted question, List<ResultView.Row> rows, String answered) {
        long highest = rows.stream().mapToLong(ResultView.Row::count).max().orElse(0);
        if (highest == 0) {
            return answered + ". None of these answers was chosen.";
        }
        List<ResultView.Row> most =
                rows.stream().filter(row -> row.count() == highest).toList();
        ResultView.Row first = most.getFirst();
        String of = WORDS.number(highest) + " of " + people(question.answered());
        String share = WORDS.percent(first.share());
        if (most.size() > 1) {
            return "%s were chosen %s: each by %s (%s)."
                    .formatted(
                            named(most.stream().map(ResultView.Row::label).toList()),
                            most.size() == rows.size() ? "equally often" : "most often",
                            of,
                            share);
        }
        String how = first.share() > 0.5 ? "Most chose" : "The most chosen answer was";
        return "%s “%s”: %s (%s).".formatted(how, first.label(), of, share);
    }

    /** A few by their names, more by their number. */
    private static String named(List<String> answers) {
        if (answers.size() > MOST_NAMED) {
            return WORDS.count(answers.size(), "answer");
        }
        String last = "“" + answers.getLast() + "”";
        return answers.size() == 1
                ? last
                : answers.subList(0, answers.size() - 1).stream()
                                .map(answer -> "“" + answer + "”")
                                .collect(Collectors.joining(", "))
                        + " and " + last;
    }

    private static String people(long base) {
        return WORDS.count(base, "person") + " who answered";
    }
}

package org.yousaid.consultation.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.CountedResponse;

/** What one consultation's answers add up to. Knows no questions: it counts whatever was chosen under its id. */
final class Tally {

    private static final BigDecimal PARTS = BigDecimal.valueOf(10_000);

    private final Map<String, Long> bases = new TreeMap<>();
    private final Map<String, Long> hidden = new TreeMap<>();
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, Map<String, Long>> chosen = new TreeMap<>();
    private long responses;

    /** Counts one response. */
    void count(CountedResponse response) {
        add(response, 1);
    }

    /** Takes a response out that was counted before. */
    void takeOut(CountedResponse response) {
        add(response, -1);
    }

    private void add(CountedResponse response, int times) {
        responses += times;
        response.answers().forEach(answer -> add(answer, times));
        response.hidden().forEach(question -> addHidden(question, times));
    }

    private void add(Answer answer, int times) {
        addBase(answer.question(), times);
        answer.cells().forEach(cell -> addChosen(answer.question(), cell, times));
        if (answer.value() instanceof AnswerValue.Amount(BigDecimal number)) {
            addSum(answer.question(), times * number.multiply(PARTS).longValueExact());
        }
    }

    /** Adds counts that were made before. */
    void addBase(String question, long count) {
        bases.merge(question, count, Long::sum);
    }

    void addChosen(String question, String cell, long count) {
        chosen.computeIfAbsent(question, _ -> new TreeMap<>()).merge(cell, count, Long::sum);
    }

    void addHidden(String question, long count) {
        hidden.merge(question, count, Long::sum);
    }

    /** Adds numbers, in ten-thousandths. */
    void addSum(String question, long parts) {
        sums.merge(question, parts, Long::sum);
    }

    void addResponses(long count) {
        responses += count;
    }

    /** Those that are in none of these parts of it. */
    Tally without(Collection<Tally> parts) {
        Tally rest = new Tally();
        rest.add(this, 1);
        parts.forEach(part -> rest.add(part, -1));
        return rest;
    }

    private void add(Tally other, int times) {
        responses += times * other.responses;
        other.bases.forEach((question, count) -> addBase(question, times * count));
        other.hidden.forEach((question, count) -> addHidden(question, times * count));
        other.sums.forEach((question, parts) -> addSum(question, times * parts));
        other.chosen.forEach(
                (question, cells) -> cells.forEach((cell, count) -> addChosen(question, cell, times * count)));
    }

    long responses() {
        return responses;
    }

    Map<String, Long> bases() {
        return bases;
    }

    /** To how many a question was not shown. */
    Map<String, Long> hidden() {
        return hidden;
    }

    /** What the numbers add up to, in ten-thousandths. */
    Map<String, Long> sums() {
        return sums;
    }

    Map<String, Map<String, Long>> chosen() {
        return chosen;
    }

    /** The counts in the order of the questions, zeroes included. */
    Counts counts(ConsultationContent content) {
        return new Counts(
                responses, content.questions().stream().map(this::counted).toList());
    }

    CountedQuestion counted(Question question) {
        Map<String, Long> found = new TreeMap<>(chosen.getOrDefault(question.id(), Map.of()));
        found.values().removeIf(count -> count == 0);
        Map<String, Long> all = new TreeMap<>();
        question.cells(found.keySet()).forEach(cell -> all.put(cell, found.getOrDefault(cell, 0L)));
        found.keySet().stream()
                .filter(Predicate.not(all::containsKey))
                .findFirst()
                .ifPresent(stray -> {
                    throw new IllegalStateException(
                            "Counted what question " + question.id() + " does not offer: " + stray);
                });
        return new CountedQuestion(
                question.id(),
                bases.getOrDefault(question.id(), 0L),
                all,
                null,
                question.showIf() == null ? null : responses - hidden.getOrDefault(question.id(), 0L),
                average(question));
    }

    private @Nullable Double average(Question question) {
        Long sum = sums.get(question.id());
        Long count = bases.get(question.id());
        return sum == null || count == null || count == 0
                ? null
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                        .divide(PARTS)
                        .doubleValue();
    }
}

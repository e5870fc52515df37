package org.yousaid.consultation.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;

/** What one consultation's answers add up to. Knows no questions: it counts whatever was chosen under its id. */
final class Tally {

    private final Map<String, Long> bases = new TreeMap<>();
    private final Map<String, Map<String, Long>> chosen = new TreeMap<>();
    private long responses;

    /** Counts one response. */
    void count(ResponseEvent.Recorded response) {
        responses++;
        response.answers().forEach(this::count);
    }

    private void count(Answer answer) {
        bases.merge(answer.question(), 1L, Long::sum);
        chosen(answer)
                .forEach(option -> chosen.computeIfAbsent(answer.question(), _ -> new TreeMap<>())
                        .merge(option, 1L, Long::sum));
    }

    private static List<String> chosen(Answer answer) {
        Integer step = answer.scale();
        List<String> choice = answer.choice();
        if (step != null) {
            return List.of(step.toString());
        }
        return choice == null ? List.of() : choice;
    }

    /** Adds counts that were made before. */
    void addBase(String question, long count) {
        bases.merge(question, count, Long::sum);
    }

    void addChosen(String question, String option, long count) {
        chosen.computeIfAbsent(question, _ -> new TreeMap<>()).merge(option, count, Long::sum);
    }

    void addResponses(long count) {
        responses += count;
    }

    long responses() {
        return responses;
    }

    Map<String, Long> bases() {
        return bases;
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
        Map<String, Long> found = chosen.getOrDefault(question.id(), Map.of());
        Map<String, Long> all = new TreeMap<>();
        question.countable().forEach(option -> all.put(option, found.getOrDefault(option, 0L)));
        found.keySet().stream()
                .filter(Predicate.not(all::containsKey))
                .findFirst()
                .ifPresent(stray -> {
                    throw new IllegalStateException(
                            "Counted what question " + question.id() + " does not offer: " + stray);
                });
        return new CountedQuestion(question.id(), bases.getOrDefault(question.id(), 0L), all);
    }
}

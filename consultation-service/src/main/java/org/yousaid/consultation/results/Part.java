package org.yousaid.consultation.results;

import java.util.List;
import java.util.Set;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.results.ResultsRefusal.QuestionNotAsked;
import org.yousaid.support.problem.Refused;

/**
 * How much of the results is wanted: of hundreds of questions by dozens of wards nobody reads all at once.
 *
 * @param breakdowns whether the counts by group are
 * @param questions ids of the questions; all when there is none
 */
record Part(boolean breakdowns, Set<String> questions) {

    static final Part ALL = new Part(true, Set.of());

    static Part of(boolean breakdowns, List<String> questions) {
        return new Part(breakdowns, Set.copyOf(questions));
    }

    /** Refuses a question that the consultation does not ask. */
    void checkAsked(ConsultationContent content) {
        questions.stream()
                .filter(question -> content.question(question).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(question -> {
                    throw new Refused(new QuestionNotAsked(question));
                });
    }

    boolean wants(String question) {
        return questions.isEmpty() || questions.contains(question);
    }
}

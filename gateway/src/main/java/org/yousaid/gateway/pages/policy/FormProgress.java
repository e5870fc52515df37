package org.yousaid.gateway.pages.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.AskedQuestion;
import org.yousaid.gateway.pages.common.BarChart;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.FormSteps;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.pages.common.Words;

/**
 * How far the form on the website was filled in, page by page, with those who never sent it.
 *
 * @param leaving where most leave, in a sentence; absent where nobody did
 */
record FormProgress(
        List<PageOfForm> pages, BarChart chart, @Nullable String leaving) {

    /**
     * One page of the form.
     *
     * @param reached how many came to it or to a later one
     * @param left how many came no farther
     */
    public record PageOfForm(String name, long reached, long left) {}

    /** Absent as long as nobody opened the form. */
    static Optional<FormProgress> of(Consultation consultation, @Nullable List<Long> counted, Words words) {
        if (counted == null || counted.isEmpty() || counted.getFirst() == 0) {
            return Optional.empty();
        }
        List<PageOfForm> pages = new ArrayList<>();
        List<String> names = names(consultation);
        for (int page = 0; page < names.size(); page++) {
            long reached = at(counted, page);
            pages.add(new PageOfForm(names.get(page), reached, Math.max(0, reached - at(counted, page + 1))));
        }
        pages.add(new PageOfForm("Sent it", at(counted, names.size()), 0));
        return Optional.of(new FormProgress(List.copyOf(pages), chart(pages, words), leaving(pages, words)));
    }

    private static long at(List<Long> counted, int page) {
        return page < counted.size() ? counted.get(page) : 0;
    }

    /** What the pages are called, up to the one where answers are checked. */
    private static List<String> names(Consultation consultation) {
        FormSteps steps =
                new AnswerForm(consultation, Questionnaire.of(consultation, "", List.of()), Form.empty()).steps();
        List<String> names = new ArrayList<>();
        for (int page = 0; page < steps.size(); page++) {
            names.add(name(steps.at(page)));
        }
        if (consultation.asksEquality()) {
            names.add("About you");
        }
        names.add("Check your answers");
        return names;
    }

    private static String name(FormSteps.Step step) {
        List<AskedQuestion> questions = step.questions();
        if (questions.isEmpty()) {
            return "Ward, idea and contact";
        }
        int first = questions.getFirst().number();
        int last = questions.getLast().number();
        return first == last ? first + ". " + questions.getFirst().text() : "Questions " + first + " to " + last;
    }

    private static BarChart chart(List<PageOfForm> pages, Words words) {
        double all = Math.max(1, pages.getFirst().reached());
        return BarChart.of(
                "form",
                "How far the form was filled in",
                "How many came to each page or to a later one",
                pages.stream()
                        .map(page -> new BarChart.Row(page.name(), page.reached() / all, words.number(page.reached())))
                        .toList());
    }

    private static @Nullable String leaving(List<PageOfForm> pages, Words words) {
        return pages.stream()
                .filter(page -> page.left() > 0)
                .max(Comparator.comparingLong(PageOfForm::left))
                .map(page -> "Most of those who did not send it left at “" + page.name() + "” ("
                        + words.count(page.left(), "person") + ").")
                .orElse(null);
    }
}

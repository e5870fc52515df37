package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yousaid.gateway.pages.common.Questionnaire.Part;

/**
 * The pages of a form, as its author wants them: all questions on one, a page for each section, or one thing per page.
 * Then what every form asks at its end. After the last comes the page where answers are checked, whose number is the size.
 */
public final class FormSteps {

    /**
     * One page.
     *
     * @param about whether it asks for ward, idea and contact
     * @param equality whether it puts the council's equality questions
     */
    public record Step(int number, List<Part> parts, boolean about, boolean equality) {

        public Step {
            parts = List.copyOf(parts);
        }

        public List<AskedQuestion> questions() {
            return parts.stream().flatMap(part -> part.questions().stream()).toList();
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final Consultation consultation;
    private final Questionnaire questionnaire;
    private final Form form;

    private FormSteps(Consultation consultation, Questionnaire questionnaire, Form form) {
        this.consultation = consultation;
        this.questionnaire = questionnaire;
        this.form = form;
    }

    static FormSteps of(Consultation consultation, Questionnaire questionnaire, Form form) {
        FormSteps made = new FormSteps(consultation, questionnaire, form);
        List<Part> parts = questionnaire.parts();
        switch (consultation.layout() == null ? "ALL_ON_ONE" : consultation.layout()) {
            case "BY_SECTION" -> parts.forEach(part -> made.add(List.of(part), false));
            case "ONE_PER_PAGE" ->
                parts.stream().flatMap(FormSteps::alone).forEach(part -> made.add(List.of(part), false));
            default -> made.add(parts, true);
        }
        if (made.steps.stream().noneMatch(Step::about)) {
            made.add(List.of(), true);
        }
        if (!questionnaire.equality().isEmpty()) {
            made.steps.add(new Step(made.steps.size(), List.of(), false, true));
        }
        return made;
    }

    private static Stream<Part> alone(Part part) {
        return part.questions().stream()
                .map(question -> new Part(part.id(), part.title(), part.text(), List.of(question)));
    }

    private void add(List<Part> parts, boolean about) {
        steps.add(new Step(steps.size(), parts, about, false));
    }

    public int size() {
        return steps.size();
    }

    public Step at(int number) {
        return steps.get(number);
    }

    /** Whether there is anything on the page for somebody who answered like this. */
    private boolean hasSomething(Step step) {
        return step.about() || step.equality() || !shown(step).isEmpty();
    }

    /**
     * The questions that are put on this page. What depends on a question of the same page stands there for everybody,
     * and says for whom it is.
     */
    public List<AskedQuestion> shown(Step step) {
        Routing routing = Routing.of(consultation, form);
        Set<String> here = step.questions().stream().map(AskedQuestion::id).collect(Collectors.toSet());
        List<AskedQuestion> shown = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (AskedQuestion question : step.questions()) {
            Consultation.ShowIf condition = question.question().showIf();
            String gate = condition == null ? "" : condition.question();
            boolean dependsOnThisPage = here.contains(gate);
            if (dependsOnThisPage ? open.contains(gate) : routing.shows(question.question())) {
                open.add(question.id());
                shown.add(dependsOnThisPage ? question : question.forEverybody());
            }
        }
        return shown;
    }

    /** The page that follows; the one where answers are checked at the end. */
    public int after(int number) {
        int next = number + 1;
        while (next < steps.size() && !hasSomething(steps.get(next))) {
            next++;
        }
        return Math.min(next, steps.size());
    }

    /** The page before; -1 before the first. */
    public int before(int number) {
        int previous = Math.min(number, steps.size()) - 1;
        while (previous >= 0 && !hasSomething(steps.get(previous))) {
            previous--;
        }
        return previous;
    }

    /** Where to go on after an answer was changed: to a question it brings up that has no answer yet, else to the check. */
    public int afterChange(int number) {
        Routing routing = Routing.of(consultation, form);
        for (Step step : steps.subList(Math.min(number + 1, steps.size()), steps.size())) {
            boolean broughtUp = step.questions().stream()
                    .map(AskedQuestion::question)
                    .anyMatch(question -> question.showIf() != null
                            && routing.shows(question)
                            && !TypedAnswer.of(question, form).given());
            if (broughtUp) {
                return step.number();
            }
        }
        return steps.size();
    }

    /** Whether the questions stand on more than one page. */
    public boolean paged() {
        return steps.stream().noneMatch(step -> step.about() && !step.parts().isEmpty());
    }

    /** The page that a field stands on. */
    public Optional<Integer> find(String field) {
        return steps.stream()
                .filter(step -> names(step, step.questions()).contains(field))
                .map(Step::number)
                .findFirst();
    }

    /** The names of all controls of the form. */
    public List<String> names() {
        return steps.stream()
                .flatMap(step -> names(step, step.questions()).stream())
                .distinct()
                .toList();
    }

    /** The names of a page's controls, with these of its questions. */
    public List<String> names(Step step, List<AskedQuestion> questions) {
        List<String> names = new ArrayList<>();
        for (AskedQuestion question : questions) {
            names.add(question.field());
            names.addAll(TypedAnswer.of(question.question(), form).names());
        }
        if (step.about()) {
            names.addAll(AnswerForm.ABOUT);
        }
        if (step.equality()) {
            questionnaire.equality().forEach(question -> names.add(question.field()));
        }
        return names;
    }
}

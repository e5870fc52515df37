package org.yousaid.gateway.pages.citizen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.AnswerSummary;
import org.yousaid.gateway.pages.common.AskedQuestion;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.FormSteps;
import org.yousaid.gateway.pages.common.IdeaFields;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.pages.common.Questionnaire.Part;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.pages.common.Ward;

/**
 * The pages of an answer in the making. Nothing of it is kept here: each page carries what was typed on the others, so
 * that leaving one, an error or a change of mind lose no word.
 */
@Component
class AnswerPages {

    /** Goes from page to page, but is no part of the answer. */
    private static final List<String> LUGGAGE =
            List.of("key", "language", "saved", "savedVersion", EarlierAnswers.CORRECTS, FormPages.FARTHEST);

    private final Conversations conversations;
    private final ObjIntConsumer<AnswerForm> counted;
    private final boolean preview;
    private final Languages languages;

    @Autowired
    AnswerPages(Conversations conversations, FormPages counted, Languages languages) {
        this(conversations, counted::shown, false, languages);
    }

    private AnswerPages(
            Conversations conversations, ObjIntConsumer<AnswerForm> counted, boolean preview, Languages languages) {
        this.conversations = conversations;
        this.counted = counted;
        this.preview = preview;
        this.languages = languages;
    }

    /** The same pages for those who write them: nothing is counted, kept or sent. */
    AnswerPages inPreview() {
        return new AnswerPages(conversations, (answer, page) -> {}, true, languages);
    }

    /** A value that was typed on another page. */
    record Carried(String name, String value) {}

    /**
     * How far somebody has come.
     *
     * @param done questions on the pages before
     * @param all all questions
     */
    record Progress(String words, int done, int all) {}

    /** Has the page that is being made speak the language in which the consultation is read. */
    private String speak(Consultation consultation, String wanted) {
        String language = Questionnaire.languageOf(consultation, wanted);
        languages.speak(language);
        return language;
    }

    /** What pages about a consultation show that put none of its questions. */
    Questionnaire about(Consultation consultation, String wanted, Model model) {
        Questionnaire questionnaire = Questionnaire.of(consultation, speak(consultation, wanted), List.of());
        model.addAttribute("consultation", consultation);
        model.addAttribute("questionnaire", questionnaire);
        return questionnaire;
    }

    AnswerForm read(Consultation consultation, Form form) {
        List<Ward> wards = conversations.wards();
        String language = speak(consultation, form.value("language"));
        Questionnaire questionnaire =
                Questionnaire.of(consultation, language, wards, conversations.equality(consultation));
        return new AnswerForm(consultation, questionnaire, form);
    }

    /** Shows this page, or the one where answers are checked after the last. */
    String show(AnswerForm answer, int number, boolean changing, Model model) {
        FormSteps steps = answer.steps();
        if (number >= steps.size()) {
            return check(answer, model);
        }
        FormSteps.Step step = steps.at(Math.max(0, number));
        counted.accept(answer, step.number());
        List<Part> shown = shown(steps, step);
        common(answer, model);
        model.addAttribute("step", step);
        model.addAttribute("parts", shown);
        model.addAttribute("changing", changing);
        model.addAttribute("first", steps.before(step.number()) < 0);
        model.addAttribute("progress", steps.paged() ? progress(answer.consultation(), step) : null);
        model.addAttribute("carried", carried(answer, steps, new HashSet<>(names(steps, step, shown))));
        return "citizen/respond";
    }

    private static List<Part> shown(FormSteps steps, FormSteps.Step step) {
        List<AskedQuestion> put = steps.shown(step);
        List<Part> parts = new ArrayList<>();
        for (Part part : step.parts()) {
            List<AskedQuestion> questions = put.stream()
                    .filter(question ->
                            part.questions().stream().anyMatch(each -> each.id().equals(question.id())))
                    .toList();
            if (!questions.isEmpty()) {
                parts.add(new Part(part.id(), part.title(), part.text(), questions));
            }
        }
        return parts;
    }

    /** The controls that stand on the page; what depends on another answer and is not put is carried like the rest. */
    private static List<String> names(FormSteps steps, FormSteps.Step step, List<Part> shown) {
        List<AskedQuestion> questions =
                shown.stream().flatMap(part -> part.questions().stream()).toList();
        return steps.names(step, questions);
    }

    String check(AnswerForm answer, Model model) {
        FormSteps steps = answer.steps();
        counted.accept(answer, steps.size());
        common(answer, model);
        model.addAttribute("summary", AnswerSummary.of(answer, conversations.wards()));
        model.addAttribute("dropped", answer.dropped());
        model.addAttribute("carried", carried(answer, steps, Set.of()));
        model.addAttribute("step", steps.size());
        return "citizen/check";
    }

    /** Shows the first page on which something is wrong. */
    String wrong(AnswerForm answer, Model model) {
        FormSteps steps = answer.steps();
        return answer.form().errors().stream()
                .mapToInt(error -> steps.find(error.field()).orElse(steps.size()))
                .min()
                .stream()
                .mapToObj(number -> show(answer, number, true, model))
                .findFirst()
                .orElseGet(() -> check(answer, model));
    }

    private void common(AnswerForm answer, Model model) {
        String slug = answer.consultation().slug();
        model.addAttribute("at", preview ? "/policy/" + slug + "/preview" : "/consultations/" + slug + "/respond");
        model.addAttribute("preview", preview);
        model.addAttribute("consultation", answer.consultation());
        model.addAttribute("questionnaire", answer.questionnaire());
        model.addAttribute("form", answer.form());
        model.addAttribute("wards", conversations.wards());
        model.addAttribute("ideaFields", IdeaFields.all());
        model.addAttribute("inWords", answer.answeredInWords());
    }

    private static List<Carried> carried(AnswerForm answer, FormSteps steps, Set<String> here) {
        Form form = answer.form();
        Set<String> known = new LinkedHashSet<>(LUGGAGE);
        known.addAll(steps.names());
        List<Carried> carried = new ArrayList<>();
        known.stream().filter(name -> !here.contains(name)).forEach(name -> {
            List<String> values = form.values(name);
            values.forEach(value -> carried.add(new Carried(name, value)));
        });
        return carried;
    }

    private static Progress progress(Consultation consultation, FormSteps.Step step) {
        int all = consultation.questionsCounted();
        List<AskedQuestion> here = step.questions();
        if (here.isEmpty()) {
            return new Progress(Speech.current().say("respond.progress.after"), all, all);
        }
        int first = here.getFirst().number();
        int last = here.getLast().number();
        String words = first == last
                ? Speech.current().say("respond.progress.one", first, all)
                : Speech.current().say("respond.progress.some", first, last, all);
        return new Progress(words, first - 1, all);
    }
}

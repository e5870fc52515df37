package org.yousaid.gateway.pages.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.ProcessDefinition;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.ReplyPromise;
import org.yousaid.gateway.pages.common.Suggestion;
import org.yousaid.gateway.route.ServiceProblem;

/** Making a suggestion, and following it: every step, what was said, and what comes next. */
@Controller
class SuggestionController {

    private static final int LONGEST_TEXT = 10_000;

    private final Conversations conversations;

    SuggestionController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping(path = "/suggestions/new", produces = "text/html")
    String ask(Model model) {
        return page(Form.fresh(), model);
    }

    @PostMapping(path = "/suggestions/new", produces = "text/html")
    String send(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of("text", "title", "ward", "email", "name", "consents"));
        check(form);
        if (form.hasErrors()) {
            return page(form, model);
        }
        try {
            target.addAttribute("reference", conversations.suggest(form.key(), body(form)));
            return "redirect:/suggestions/{reference}/recorded";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, AnswerForm::contactField);
            return page(form, model);
        }
    }

    private static void check(Form form) {
        if (!form.has("text")) {
            form.reject("text", "Write what the council should do");
        }
        int length = form.raw("text").length();
        if (length > LONGEST_TEXT) {
            form.reject("text", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_TEXT, length));
        }
        AnswerForm.checkContact(form);
    }

    private static Map<String, Object> body(Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        form.text("title").ifPresent(title -> body.put("title", title));
        body.put("text", form.value("text"));
        form.text("ward").ifPresent(ward -> body.put("ward", ward));
        body.put("language", "en");
        AnswerForm.putContact(form, body);
        return body;
    }

    private String page(Form form, Model model) {
        model.addAttribute("section", "suggest");
        model.addAttribute("form", form);
        model.addAttribute("wards", conversations.wards());
        return "citizen/suggest";
    }

    /** Shown right after sending; can be loaded again without sending again. */
    @GetMapping(path = "/suggestions/{reference}/recorded", produces = "text/html")
    String recorded(@PathVariable String reference, Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("section", "suggest");
        model.addAttribute("reference", read.value());
        model.addAttribute("suggestion", conversations.suggestion(read.value()).orElse(null));
        return "citizen/suggested";
    }

    @GetMapping(path = "/suggestions/{reference}", produces = "text/html")
    String follow(@PathVariable String reference, RedirectAttributes target, Model model) {
        Optional<Suggestion> found = Reference.read(reference).flatMap(read -> conversations.suggestion(read.value()));
        if (found.isEmpty()) {
            target.addAttribute("reference", reference);
            return "redirect:/track";
        }
        Suggestion suggestion = found.get();
        ProcessDefinition process = conversations.process(suggestion.process());
        Tracker tracker = Tracker.of(suggestion, process);
        model.addAttribute("section", "track");
        model.addAttribute("suggestion", suggestion);
        model.addAttribute("steps", tracker.steps());
        model.addAttribute("notes", tracker.notes());
        model.addAttribute("stageName", tracker.stageName());
        model.addAttribute("ended", tracker.ended());
        @Nullable
        ReplyPromise promise = conversations.promise(suggestion.reference()).orElse(null);
        model.addAttribute("promise", promise);
        model.addAttribute("promiseKnown", promise != null);
        return "citizen/suggestion";
    }

    /** The steps of the process with "you are here", drawn from the definition the suggestion runs under. */
    record Tracker(List<Step> steps, List<Note> notes, String stageName, boolean ended) {

        record Step(
                String name,
                @Nullable String told,
                String target,
                boolean done,
                boolean here,
                @Nullable Instant reached) {}

        record Note(
                String stage,
                Instant at,
                String words,
                @Nullable String referredTo) {}

        static Tracker of(Suggestion suggestion, ProcessDefinition process) {
            List<ProcessDefinition.Stage> stages = process.stages();
            int here = indexOf(stages, suggestion.stage());
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                ProcessDefinition.Stage stage = stages.get(i);
                Instant reached = reached(suggestion, stage);
                boolean done = i != here && reached != null && i < here;
                // Nobody knows yet which end it comes to, and what it skipped is not its past.
                boolean future = i > here
                        && !stage.end()
                        && !(here >= 0 && stages.get(here).end());
                if (i != here && !done && !future) {
                    continue;
                }
                steps.add(new Step(stage.name(), stage.told(), stage.target(), done, i == here, reached));
            }
            List<Note> notes = suggestion.steps().stream()
                    .filter(step -> step.note() != null && !step.note().isBlank())
                    .map(step -> new Note(
                            name(stages, step.stage()), step.at(), String.valueOf(step.note()), step.referredTo()))
                    .toList();
            return new Tracker(
                    List.copyOf(steps),
                    notes,
                    name(stages, suggestion.stage()),
                    here >= 0 && stages.get(here).end());
        }

        private static @Nullable Instant reached(Suggestion suggestion, ProcessDefinition.Stage stage) {
            return suggestion.steps().stream()
                    .filter(step -> stage.matches(step.stage()))
                    .map(Suggestion.Step::at)
                    .findFirst()
                    .orElse(null);
        }

        private static int indexOf(List<ProcessDefinition.Stage> stages, String stage) {
            for (int i = 0; i < stages.size(); i++) {
                if (stages.get(i).matches(stage)) {
                    return i;
                }
            }
            return -1;
        }

        private static String name(List<ProcessDefinition.Stage> stages, String stage) {
            int index = indexOf(stages, stage);
            return index < 0 ? stage : stages.get(index).name();
        }
    }
}

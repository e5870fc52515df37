package org.yousaid.gateway.pages.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** Says after which answers to which earlier question this one is put: first the question is picked, then its answers. */
@Controller
class ShowIfController {

    private final DraftDesk desk;

    ShowIfController(DraftDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/questions/{id}/show-if", produces = "text/html")
    String show(
            @PathVariable String slug, @PathVariable String id, @RequestParam @Nullable String earlier, Model model) {
        Draft draft = desk.open(slug);
        DraftQuestion question = draft.question(id).orElseThrow(Conversations::nothingHere);
        DraftQuestion.ShowIf condition = question.showIf();
        Form form = Form.empty().put("version", draft.version()).put("earlier", earlier);
        if (condition != null && (earlier == null || earlier.equals(condition.question()))) {
            form.put("earlier", condition.question()).tick("anyOf", condition.chosen());
        }
        return page(draft, question, form, model);
    }

    @PostMapping(path = "/policy/{slug}/questions/{id}/show-if", produces = "text/html")
    String save(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Draft draft = desk.read(slug);
        DraftQuestion question = draft.question(id).orElseThrow(Conversations::nothingHere);
        Form form = Form.of(sent);
        boolean everybody = form.value("do").equals("everybody");
        if (!everybody && form.values("anyOf").isEmpty()) {
            form.reject("anyOf", "Tick one answer or more");
        }
        if (!form.hasErrors()) {
            new QuestionOrder(draft)
                    .question(id)
                    .ifPresent(node -> Draft.put(node, "showIf", everybody ? null : condition(form)));
            if (desk.save(draft, form, pointer -> everybody ? Refusals.WHOLE : "anyOf")) {
                return "redirect:/policy/{slug}/questions";
            }
        }
        return page(draft, question, form, model);
    }

    private static DraftQuestion.ShowIf condition(Form form) {
        return new DraftQuestion.ShowIf(form.value("earlier"), form.values("anyOf"));
    }

    private static String page(Draft draft, DraftQuestion question, Form form, Model model) {
        List<DraftQuestion> earlier = draft.questions().stream()
                .limit(draft.number(question.id()) - 1L)
                .filter(other -> !other.choosable().isEmpty())
                .toList();
        Optional<DraftQuestion> picked = earlier.stream()
                .filter(other -> other.id().equals(form.value("earlier")))
                .findFirst();
        model.addAttribute("draft", draft);
        model.addAttribute("question", question);
        model.addAttribute("earlier", earlier);
        model.addAttribute("picked", picked.orElse(null));
        model.addAttribute("form", form);
        return "draft/show-if";
    }
}

package org.yousaid.gateway.pages.draft;

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

/** The sections and questions of a draft in their order: moved, doubled and taken out. */
@Controller
class QuestionListController {

    private final DraftDesk desk;

    QuestionListController(DraftDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/questions", produces = "text/html")
    String list(@PathVariable String slug, Model model) {
        Draft draft = desk.open(slug);
        return page(draft, Form.empty().put("version", draft.version()), model);
    }

    /** {@code do} says what is to be done with which: {@code up-q3}, {@code down-section-s1}, {@code copy-q2}. */
    @PostMapping(path = "/policy/{slug}/questions", produces = "text/html")
    String arrange(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Draft draft = desk.read(slug);
        Form form = Form.of(sent);
        String[] asked = form.value("do").split("-", 2);
        if (asked.length == 2 && done(draft, asked[0], asked[1]) && desk.save(draft, form, pointer -> Refusals.WHOLE)) {
            return "redirect:/policy/{slug}/questions";
        }
        return page(desk.read(slug), form, model);
    }

    private static boolean done(Draft draft, String what, String id) {
        QuestionOrder order = new QuestionOrder(draft);
        boolean section = id.startsWith("section-");
        String name = section ? id.substring("section-".length()) : id;
        int step = what.equals("up") ? -1 : 1;
        if (section && order.section(name).isPresent()) {
            order.moveSection(name, step);
            return true;
        }
        if (section || order.question(name).isEmpty()) {
            return false;
        }
        if (what.equals("copy")) {
            order.duplicate(order.question(name).orElseThrow());
        } else {
            order.moveQuestion(name, step);
        }
        return true;
    }

    /** Asks once more: its words are gone then. */
    @GetMapping(path = "/policy/{slug}/questions/{id}/delete", produces = "text/html")
    String askAgain(@PathVariable String slug, @PathVariable String id, Model model) {
        Draft draft = desk.open(slug);
        return confirm(draft, id, Form.empty().put("version", draft.version()), model);
    }

    @PostMapping(path = "/policy/{slug}/questions/{id}/delete", produces = "text/html")
    String delete(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Draft draft = desk.read(slug);
        Form form = Form.of(sent);
        new QuestionOrder(draft).removeQuestion(id);
        return desk.save(draft, form, pointer -> Refusals.WHOLE)
                ? "redirect:/policy/{slug}/questions"
                : confirm(desk.read(slug), id, form, model);
    }

    private static String confirm(Draft draft, String id, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("question", draft.question(id).orElseThrow(Conversations::nothingHere));
        model.addAttribute(
                "dependent",
                draft.questions().stream()
                        .filter(other -> other.showIf() != null
                                && other.showIf().question().equals(id))
                        .toList());
        model.addAttribute("form", form);
        return "draft/delete-question";
    }

    private static String page(Draft draft, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        return "draft/questions";
    }
}

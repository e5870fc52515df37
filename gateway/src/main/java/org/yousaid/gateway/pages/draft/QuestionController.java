package org.yousaid.gateway.pages.draft;

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
import tools.jackson.databind.node.ObjectNode;

/** Writing one question: first what kind of answer it has, then the rest. */
@Controller
class QuestionController {

    private static final String NEW = "new";

    private final DraftDesk desk;

    QuestionController(DraftDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    /** The kinds of answer to choose from, for a new question or for one that is to have another. */
    @GetMapping(path = "/policy/{slug}/questions/{id}/kind", produces = "text/html")
    String kinds(
            @PathVariable String slug, @PathVariable String id, @RequestParam @Nullable String section, Model model) {
        Draft draft = desk.open(slug);
        model.addAttribute("draft", draft);
        model.addAttribute("id", id);
        model.addAttribute("inSection", section);
        model.addAttribute("kinds", AnswerKind.values());
        model.addAttribute("chosen", draft.question(id).map(DraftQuestion::type).orElse("SINGLE_CHOICE"));
        return "draft/kind";
    }

    @GetMapping(path = "/policy/{slug}/questions/{id}", produces = "text/html")
    String show(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam @Nullable String type,
            @RequestParam(name = "in-section") @Nullable String section,
            Model model) {
        Draft draft = desk.open(slug);
        Optional<DraftQuestion> question = question(draft, id);
        AnswerKind kind = kind(type, question);
        Form form = Form.empty().put("version", draft.version()).put("in-section", section);
        question.ifPresent(new QuestionForm(kind, form)::fill);
        return page(draft, id, kind, form, model);
    }

    @PostMapping(path = "/policy/{slug}/questions/{id}", produces = "text/html")
    String save(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Draft draft = desk.read(slug);
        Optional<DraftQuestion> before = draft.question(id);
        Form form = Form.of(sent);
        AnswerKind kind = kind(form.value("type"), before);
        QuestionForm typed = new QuestionForm(kind, form);
        typed.check(draft.chartsInMails()
                - before.filter(DraftQuestion::drawnInMails).stream().count());
        if (!form.hasErrors() && written(draft, id, typed, before.orElse(null), form)) {
            return "redirect:/policy/{slug}/questions";
        }
        return page(draft, id, kind, form, model);
    }

    /** One that somebody else has taken out meanwhile is put in again, for its words are still here. */
    private boolean written(Draft draft, String id, QuestionForm typed, @Nullable DraftQuestion before, Form form) {
        QuestionOrder order = new QuestionOrder(draft);
        ObjectNode question = order.question(id).orElseGet(order::addQuestion);
        String written = question.path("id").asString("");
        typed.write(question, before);
        order.arrange();
        order.tidyConditions();
        return desk.save(draft, form, pointer -> QuestionForm.field(pointer, draft.number(written) - 1));
    }

    private static Optional<DraftQuestion> question(Draft draft, String id) {
        Optional<DraftQuestion> question = draft.question(id);
        if (question.isEmpty() && !id.equals(NEW)) {
            throw Conversations.nothingHere();
        }
        return question;
    }

    private static AnswerKind kind(@Nullable String type, Optional<DraftQuestion> question) {
        return AnswerKind.of(type == null ? "" : type)
                .or(() -> question.map(DraftQuestion::kind))
                .orElse(AnswerKind.SINGLE_CHOICE);
    }

    private String page(Draft draft, String id, AnswerKind kind, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("question", draft.question(id).orElse(null));
        return "draft/question";
    }
}

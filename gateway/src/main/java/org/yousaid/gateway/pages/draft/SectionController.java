package org.yousaid.gateway.pages.draft;

import java.util.List;
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
import tools.jackson.databind.node.ObjectNode;

/** Writing one section of a draft, and taking it out: its questions stay. */
@Controller
class SectionController {

    private static final String NEW = "new";

    private final DraftDesk desk;

    SectionController(DraftDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/sections/{id}", produces = "text/html")
    String show(@PathVariable String slug, @PathVariable String id, Model model) {
        Draft draft = desk.open(slug);
        Form form = Form.empty().put("version", draft.version());
        if (!id.equals(NEW)) {
            Draft.Section section = draft.section(id).orElseThrow(Conversations::nothingHere);
            form.put("title", section.title()).put("text", section.text());
        }
        return page(draft, id, form, model);
    }

    @PostMapping(path = "/policy/{slug}/sections/{id}", produces = "text/html")
    String save(
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Draft draft = desk.read(slug);
        Form form = Form.of(sent);
        form.ordered(List.of("title", "text"));
        boolean delete = form.value("do").equals("delete");
        if (!delete && !form.has("title")) {
            form.reject("title", "Enter a title");
        }
        if (!form.hasErrors()) {
            change(draft, id, delete, form);
            if (desk.save(draft, form, SectionController::field)) {
                return "redirect:/policy/{slug}/questions";
            }
        }
        return page(draft, id, form, model);
    }

    private static void change(Draft draft, String id, boolean delete, Form form) {
        QuestionOrder order = new QuestionOrder(draft);
        if (delete) {
            order.removeSection(id);
            return;
        }
        ObjectNode section = order.section(id).orElseGet(order::addSection);
        section.put("title", form.value("title"));
        Draft.put(section, "text", form.orNull("text"));
        order.arrange();
    }

    private static String field(String pointer) {
        return pointer.endsWith("/title") ? "title" : pointer.endsWith("/text") ? "text" : Refusals.WHOLE;
    }

    private static String page(Draft draft, String id, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        return "draft/section";
    }
}

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

/** The parts of a draft that are one form each. */
@Controller
class DraftPartController {

    private static final String PART = "/policy/{slug}/{part:about|why|dates|audience|languages|layout}";

    private final DraftDesk desk;
    private final Conversations conversations;

    DraftPartController(DraftDesk desk, Conversations conversations) {
        this.desk = desk;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = PART, produces = "text/html")
    String show(@PathVariable String slug, @PathVariable String part, Model model) {
        Draft draft = desk.open(slug);
        Form form = Form.empty().put("version", draft.version());
        DraftPart shown = DraftParts.named(part);
        shown.fill(draft, form);
        return page(draft, shown, form, model);
    }

    @PostMapping(path = PART, produces = "text/html")
    String save(
            @PathVariable String slug,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Draft draft = desk.read(slug);
        DraftPart shown = DraftParts.named(part);
        Form form = Form.of(sent);
        shown.check(form);
        if (!form.hasErrors()) {
            shown.write(form, draft);
            if (desk.save(draft, form, shown::field)) {
                return "redirect:/policy/{slug}";
            }
        }
        return page(draft, shown, form, model);
    }

    private String page(Draft draft, DraftPart part, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("part", part.name());
        model.addAttribute("heading", part.title());
        model.addAttribute("form", form);
        if (part instanceof AudiencePart) {
            model.addAttribute("wards", conversations.wards());
        }
        return "draft/part";
    }
}

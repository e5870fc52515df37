package org.yousaid.gateway.pages.draft;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Council;

/** What an author should know before a draft opens. */
@Controller
class CheckController {

    private final DraftDesk desk;
    private final Council council;

    CheckController(DraftDesk desk, Council council) {
        this.desk = desk;
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/check", produces = "text/html")
    String show(@PathVariable String slug, Model model) {
        Draft draft = desk.open(slug);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "checks", council.read(CONSULTATION, Checks.class, "/api/consultations/{id}/checks", draft.id()));
        return "draft/check";
    }
}

package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.pages.common.Ward;

/** The citizen's form as a phone shows it. Nothing can be sent from here. */
@Controller
class PreviewController {

    private final DraftDesk desk;
    private final Conversations conversations;

    PreviewController(DraftDesk desk, Conversations conversations) {
        this.desk = desk;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/preview", produces = "text/html")
    String show(@PathVariable String slug, Model model) {
        model.addAttribute("draft", desk.open(slug));
        Consultation consultation = conversations.consultation(slug);
        List<Ward> wards = conversations.wards();
        model.addAttribute("consultation", consultation);
        model.addAttribute("questionnaire", Questionnaire.of(consultation, "", wards));
        model.addAttribute("wards", wards);
        model.addAttribute("form", Form.empty());
        return "draft/preview";
    }
}

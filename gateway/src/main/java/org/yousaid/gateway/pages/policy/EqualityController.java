package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;

/** Which groups people say they belong to, beside the council's figures. */
@Controller
class EqualityController {

    private final Council council;
    private final Conversations conversations;

    EqualityController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/equality", produces = "text/html")
    String equality(@PathVariable String slug, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute(
                "figures",
                council.read(CONSULTATION, EqualityFigures.class, "/api/consultations/{slug}/equality", slug));
        return "policy/equality";
    }
}

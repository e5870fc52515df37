package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;

/** Answers that belong together, and the words of a campaign once for all who sent them. */
@Controller
class RepeatsController {

    private final Council council;
    private final Conversations conversations;

    RepeatsController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/repeats", produces = "text/html")
    String repeats(@PathVariable String slug, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute(
                "repeats", council.read(CONSULTATION, RepeatsView.class, "/api/consultations/{slug}/repeats", slug));
        return "policy/repeats";
    }

    @GetMapping(path = "/policy/{slug}/repeats/{group}", produces = "text/html")
    String argument(@PathVariable String slug, @PathVariable String group, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute(
                "argument",
                council.find(
                                CONSULTATION,
                                RepeatsView.OpenArgument.class,
                                "/api/consultations/{slug}/repeats/{group}",
                                slug,
                                group)
                        .orElseThrow(Conversations::nothingHere));
        return "policy/argument";
    }
}

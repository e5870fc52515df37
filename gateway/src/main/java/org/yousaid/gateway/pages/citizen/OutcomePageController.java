package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Outcome;

/** What the council did with what people said, to be read in a minute. */
@Controller
class OutcomePageController {

    private final Conversations conversations;
    private final Council council;

    OutcomePageController(Conversations conversations, Council council) {
        this.conversations = conversations;
        this.council = council;
    }

    @GetMapping(path = "/consultations/{slug}/outcome", produces = "text/html")
    String outcome(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("section", "consultations");
        model.addAttribute("consultation", consultation);
        if (!consultation.told()) {
            return "citizen/no-outcome-yet";
        }
        Outcome outcome = council.read(CONSULTATION, Outcome.class, "/api/consultations/{slug}/outcome", slug);
        model.addAttribute("outcome", outcome);
        model.addAttribute("told", outcome.told(consultation));
        return "citizen/outcome";
    }
}

package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Words;

/** Watching a consultation while it is open: who answers, who does not, and where people stop. */
@Controller
class AnsweringController {

    private static final int EVERY_SECONDS = 30;

    private final Council council;
    private final Conversations conversations;
    private final Words words;
    private final Dates dates;

    AnsweringController(Council council, Conversations conversations, Words words, Dates dates) {
        this.council = council;
        this.conversations = conversations;
        this.words = words;
        this.dates = dates;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    /**
     * @param live whether the page loads itself again every half minute; only for those who ask for it, because it moves
     *     what somebody is reading
     */
    @GetMapping(path = "/policy/{slug}/watch", produces = "text/html")
    String watch(@PathVariable String slug, @RequestParam(defaultValue = "false") boolean live, Model model) {
        Watch watch = council.read(CONSULTATION, Watch.class, "/api/consultations/{slug}/watch", slug);
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("watch", watch);
        model.addAttribute(
                "filled", FormProgress.of(consultation, watch.form(), words).orElse(null));
        model.addAttribute("view", WatchView.of(watch, words, dates));
        model.addAttribute("live", live);
        model.addAttribute("refresh", live ? EVERY_SECONDS : null);
        return "policy/watch";
    }
}

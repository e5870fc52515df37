package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Questionnaire;

/** The visitor's own answer beside those of others. Mails lead here and do not have it, because mails are passed on. */
@Controller
class OwnAnswerController {

    private final Council council;
    private final Conversations conversations;
    private final Languages languages;

    OwnAnswerController(Council council, Conversations conversations, Languages languages) {
        this.council = council;
        this.conversations = conversations;
        this.languages = languages;
    }

    @GetMapping(path = "/me/answers/{reference}", produces = "text/html")
    String own(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String lang,
            HttpServletResponse response,
            Model model) {
        languages.speak(lang);
        Optional<OwnAnswer> found = Reference.read(reference)
                .flatMap(read -> council.find(
                        CONSULTATION, OwnAnswer.class, "/api/responses/{reference}/compared", read.value()));
        model.addAttribute("section", "me");
        model.addAttribute("reference", reference);
        model.addAttribute("spoken", languages.spoken());
        model.addAttribute("answer", found.orElse(null));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            show(found.get(), lang, model);
        }
        return "citizen/own-answer";
    }

    private void show(OwnAnswer answer, String lang, Model model) {
        @Nullable
        Questionnaire questionnaire = council.find(
                        CONSULTATION,
                        Consultation.class,
                        "/api/consultations/{slug}",
                        answer.consultation().slug())
                .map(consultation -> Questionnaire.of(consultation, lang.isEmpty() ? "en" : lang, List.of()))
                .orElse(null);
        model.addAttribute("heading", answer.heading(questionnaire));
        model.addAttribute("questions", answer.read(questionnaire));
        model.addAttribute("promise", conversations.promise(answer.reference()).orElse(null));
    }
}

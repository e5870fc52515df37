package org.yousaid.gateway.pages.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.AskedBefore;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.ConsultationSummary;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.route.ServiceProblem;

/** What is open, and what one consultation is about. */
@Controller
class HomeController {

    private static final int ON_FRONT_PAGE = 6;

    private final Conversations conversations;
    private final Languages languages;

    HomeController(Conversations conversations, Languages languages) {
        this.conversations = conversations;
        this.languages = languages;
    }

    @ModelAttribute("section")
    String section() {
        return "consultations";
    }

    @GetMapping(path = "/", produces = "text/html")
    String home(Model model) {
        List<ConsultationSummary> open = List.of();
        List<ConsultationSummary> published = List.of();
        List<ConsultationSummary> told = List.of();
        boolean unreachable = false;
        try {
            open = conversations.consultations("open", null).shown();
            published = conversations.consultations("results_published", null).shown();
            told = conversations.consultations("outcome_published", null).shown();
        } catch (ServiceProblem problem) {
            unreachable = true;
        }
        model.addAttribute("unreachable", unreachable);
        model.addAttribute("open", open.stream().limit(ON_FRONT_PAGE).toList());
        model.addAttribute("moreOpen", open.size() > ON_FRONT_PAGE);
        model.addAttribute("published", published.stream().limit(ON_FRONT_PAGE).toList());
        model.addAttribute("told", told.stream().limit(ON_FRONT_PAGE).toList());
        return "citizen/home";
    }

    @GetMapping(path = "/consultations", produces = "text/html")
    String all(@RequestParam @Nullable String after, Model model) {
        Page<ConsultationSummary> page = conversations.consultations("open", after);
        model.addAttribute("open", page.shown());
        model.addAttribute("next", page.next());
        return "citizen/consultations";
    }

    @GetMapping(path = "/consultations/{slug}", produces = "text/html")
    String one(@PathVariable String slug, @RequestParam(defaultValue = "") String language, Model model) {
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        languages.speak(Questionnaire.languageOf(consultation, language));
        model.addAttribute("questionnaire", Questionnaire.of(consultation, language, List.of()));
        model.addAttribute("reading", conversations.reading(consultation.documents()));
        model.addAttribute(
                "length", consultation.open() ? conversations.length(slug).orElse(null) : null);
        model.addAttribute(
                "askedBefore", consultation.asksAgain() ? conversations.askedBefore(slug) : AskedBefore.NOTHING);
        return "citizen/consultation";
    }
}

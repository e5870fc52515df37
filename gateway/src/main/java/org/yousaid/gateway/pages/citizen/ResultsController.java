package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.ResultPages;
import org.yousaid.gateway.pages.common.ResultView;
import org.yousaid.gateway.pages.common.Results;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** What people said: charts with their tables, and where the figures come from. */
@Controller
class ResultsController {

    private final Conversations conversations;
    private final Council council;

    ResultsController(Conversations conversations, Council council) {
        this.conversations = conversations;
        this.council = council;
    }

    @GetMapping(path = "/consultations/{slug}/results", produces = "text/html")
    String results(
            @PathVariable String slug,
            @RequestParam(name = "find") @Nullable String search,
            @RequestParam @Nullable String order,
            @RequestParam @Nullable String page,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("section", "consultations");
        model.addAttribute("consultation", consultation);
        if (!consultation.published()) {
            return "citizen/no-results-yet";
        }
        Results results =
                council.read(CONSULTATION, Results.class, "/api/consultations/{slug}/results?breakdowns=false", slug);
        model.addAttribute("results", results);
        model.addAttribute("released", ReleasedController.isThere(council, slug));
        model.addAttribute("part", ResultPages.of(consultation, results, search, order, page));
        return "citizen/results";
    }

    /** One question with the counts by ward and channel: too many to stand on one page for all questions. */
    @GetMapping(path = "/consultations/{slug}/results/{question}", produces = "text/html")
    String inGroups(@PathVariable String slug, @PathVariable String question, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Results results = council.read(
                CONSULTATION, Results.class, "/api/consultations/{slug}/results?question={question}", slug, question);
        model.addAttribute("section", "consultations");
        model.addAttribute("consultation", consultation);
        model.addAttribute("results", results);
        model.addAttribute(
                "result",
                ResultView.inGroups(consultation.numberOf(question), question, results)
                        .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
        return "citizen/result";
    }
}

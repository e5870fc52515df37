package org.yousaid.gateway.pages.citizen;

import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;

/** Answering a consultation, all on one page, and what stands under the reference afterwards. */
@Controller
class RespondController {

    /** How long it may take until a promise is noted. */
    private static final Duration NOTED_WITHIN = Duration.ofMinutes(1);

    private final Conversations conversations;
    private final Dates dates;

    RespondController(Conversations conversations, Dates dates) {
        this.conversations = conversations;
        this.dates = dates;
    }

    @ModelAttribute("section")
    String section() {
        return "consultations";
    }

    @GetMapping(path = "/consultations/{slug}/respond", produces = "text/html")
    String ask(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        if (!consultation.open()) {
            return "redirect:/consultations/{slug}";
        }
        return page(consultation, Form.fresh(), model);
    }

    @PostMapping(path = "/consultations/{slug}/respond", produces = "text/html")
    String answer(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        AnswerForm answer = new AnswerForm(consultation, form);
        answer.check();
        if (form.hasErrors()) {
            return page(consultation, form, model);
        }
        try {
            target.addAttribute("reference", conversations.respond(slug, form.key(), answer.body("ONLINE")));
            target.addAttribute("reply", answer.mayBeAnswered());
            return "redirect:/responses/{reference}/recorded";
        } catch (ServiceProblem problem) {
            answer.explain(problem);
            return page(consultation, form, model);
        }
    }

    private String page(Consultation consultation, Form form, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("wards", conversations.wards());
        return "citizen/respond";
    }

    /** Shown right after sending; can be loaded again without sending again. */
    @GetMapping(path = "/responses/{reference}/recorded", produces = "text/html")
    String recorded(@PathVariable String reference, @RequestParam(defaultValue = "false") boolean reply, Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("reference", read.value());
        model.addAttribute("replyExpected", reply);
        model.addAttribute("response", conversations.response(read.value()).orElse(null));
        return "citizen/answered";
    }

    @GetMapping(path = "/responses/{reference}", produces = "text/html")
    String response(@PathVariable String reference, RedirectAttributes target, Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        return conversations
                .response(read.value())
                .map(response -> {
                    model.addAttribute("response", response);
                    model.addAttribute(
                            "justNow", response.recordedAt().plus(NOTED_WITHIN).isAfter(dates.now()));
                    return "citizen/response";
                })
                .orElseGet(() -> {
                    target.addAttribute("reference", read.value());
                    return "redirect:/track";
                });
    }
}

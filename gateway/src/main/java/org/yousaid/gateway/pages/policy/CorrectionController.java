package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Putting words right after a consultation was announced: what is asked stays, how it is said may change. */
@Controller
class CorrectionController {

    private final Council council;
    private final Conversations conversations;

    CorrectionController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/correct", produces = "text/html")
    String ask(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        return correctable(consultation)
                ? page(consultation, CorrectionForm.of(consultation), model)
                : "redirect:/policy/{slug}";
    }

    private static boolean correctable(Consultation consultation) {
        return consultation.open() || consultation.status().equals("PLANNED");
    }

    @PostMapping(path = "/policy/{slug}/correct", produces = "text/html")
    String correct(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        CorrectionForm correction = new CorrectionForm(consultation, form);
        correction.check();
        if (form.hasErrors()) {
            return page(consultation, form, model);
        }
        try {
            council.change(
                    CONSULTATION,
                    HttpMethod.POST,
                    form.text("version").orElse("*"),
                    correction.body(),
                    "/api/consultations/{id}/corrections",
                    consultation.id());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
                form.put("version", consultation.version());
            } else {
                Refusals.explain(problem, form, correction::field);
            }
            return page(consultation, form, model);
        }
    }

    private String page(Consultation consultation, Form form, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("questions", new CorrectionForm(consultation, form).questions());
        return "policy/correct";
    }
}

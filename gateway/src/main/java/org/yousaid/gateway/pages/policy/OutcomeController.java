package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.yousaid.gateway.pages.common.Outcome;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Results;
import org.yousaid.gateway.route.ServiceProblem;

/** Writing what came of a consultation, looking at it as the public will, approving and publishing it. */
@Controller
class OutcomeController {

    private final Council council;
    private final Conversations conversations;

    OutcomeController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/outcome", produces = "text/html")
    String write(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Optional<Outcome> before = outcome(slug);
        Form form = before.map(OutcomeController::written)
                .orElseGet(() -> OutcomeForm.of(council.read(
                        CONSULTATION, Results.class, "/api/consultations/{slug}/results?breakdowns=false", slug)));
        model.addAttribute("filledIn", before.isEmpty());
        return page(consultation, form.put("version", consultation.version()), model);
    }

    private static Form written(Outcome outcome) {
        Outcome.Draft draft = outcome.draft();
        if (draft != null) {
            return OutcomeForm.of(draft.summary(), draft.items());
        }
        String summary = outcome.summary();
        return OutcomeForm.of(summary == null ? "" : summary, outcome.items() == null ? List.of() : outcome.items());
    }

    @PostMapping(path = "/policy/{slug}/outcome", produces = "text/html")
    String save(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        OutcomeForm outcome = new OutcomeForm(form);
        if (outcome.resized()) {
            return page(consultation, form, model);
        }
        outcome.check();
        if (form.hasErrors()) {
            return page(consultation, form, model);
        }
        try {
            tell(HttpMethod.PUT, form, outcome.body(), consultation, "");
            return "redirect:/policy/{slug}/outcome/preview";
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem) + " Saving again puts your words over theirs.");
                form.put("version", consultation.version());
            } else {
                Refusals.explain(problem, form, outcome::field);
            }
            return page(consultation, form, model);
        }
    }

    @GetMapping(path = "/policy/{slug}/outcome/preview", produces = "text/html")
    String preview(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        return preview(consultation, Form.empty().put("version", consultation.version()), model);
    }

    @PostMapping(path = "/policy/{slug}/outcome/approve", produces = "text/html")
    String approve(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return step(slug, Form.of(sent), "/approve", "redirect:/policy/{slug}/outcome/preview", model);
    }

    @PostMapping(path = "/policy/{slug}/outcome/publish", produces = "text/html")
    String publish(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        return step(slug, Form.of(sent), "", "redirect:/policy/{slug}", model);
    }

    private String step(String slug, Form form, String path, String next, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Map<String, Object> reason = form.text("reason")
                .<Map<String, Object>>map(why -> Map.of("reason", why))
                .orElse(Map.of());
        try {
            tell(HttpMethod.POST, form, reason.isEmpty() ? null : reason, consultation, path);
            return next;
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
                form.put("version", consultation.version());
            } else {
                boolean why = problem.code().equals("change-needs-a-reason");
                Refusals.explain(problem, form, pointer -> pointer.equals("/reason") ? "reason" : Refusals.WHOLE);
                if (why) {
                    form.reject("reason", "Say why it is changed");
                }
            }
            return preview(consultation, form, model);
        }
    }

    private void tell(HttpMethod method, Form form, @Nullable Object body, Consultation consultation, String path) {
        council.change(
                CONSULTATION,
                method,
                form.text("version").orElse("*"),
                body,
                "/api/consultations/{id}/outcome" + path,
                consultation.id());
    }

    private Optional<Outcome> outcome(String slug) {
        return council.find(CONSULTATION, Outcome.class, "/api/consultations/{slug}/outcome", slug);
    }

    private String page(Consultation consultation, Form form, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("items", new OutcomeForm(form).items());
        return "policy/outcome";
    }

    private String preview(Consultation consultation, Form form, Model model) {
        Outcome outcome = outcome(consultation.slug()).orElse(null);
        Outcome.Draft draft = outcome == null ? null : outcome.draft();
        if (draft == null) {
            return "redirect:/policy/{slug}/outcome";
        }
        model.addAttribute("consultation", consultation);
        model.addAttribute("form", form);
        model.addAttribute("outcome", outcome);
        model.addAttribute("draft", draft);
        model.addAttribute("told", draft.told(consultation));
        model.addAttribute("wish", consultation.wish("outcome").orElse(null));
        return "policy/outcome-preview";
    }
}

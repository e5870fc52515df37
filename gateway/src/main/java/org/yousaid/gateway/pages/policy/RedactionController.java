package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.request.IdempotencyKey;

/** Taking a passage out of what somebody wrote, with a look at it before, and taking a whole response back. */
@Controller
@RequestMapping(path = "/policy/{slug}/responses/{reference}", produces = "text/html")
class RedactionController {

    private static final int STALE = 412;
    private static final String ONE = "redirect:/policy/{slug}/responses/{reference}";
    private static final List<String> FIELDS = List.of("text", "reason", "note");

    private final Council council;
    private final Conversations conversations;

    RedactionController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping("/redact/{question}")
    String redact(
            @PathVariable String slug, @PathVariable String reference, @PathVariable String question, Model model) {
        ReadResponse response = ResponsesController.response(council, slug, reference);
        Form form = Form.empty().put("version", response.version());
        response.words(question).ifPresent(answer -> form.put("text", answer.text()));
        return redaction(response, question, form, model);
    }

    private String redaction(ReadResponse response, String question, Form form, Model model) {
        form.ordered(FIELDS);
        model.addAttribute("consultation", conversations.consultation(response.consultation()));
        model.addAttribute("response", response);
        model.addAttribute("answer", response.words(question).orElseThrow(Conversations::nothingHere));
        model.addAttribute("reasons", RedactionReason.values());
        model.addAttribute("form", form);
        return "policy/responses/redact";
    }

    /** What is there, where somebody else was faster. */
    private ReadResponse fresh(ServiceProblem problem, Form form, String slug, String reference) {
        ReadResponse response = ResponsesController.response(council, slug, reference);
        if (problem.status() == STALE) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
            form.put("version", response.version());
        } else {
            Refusals.explain(
                    problem, form, pointer -> FIELDS.contains(field(pointer)) ? field(pointer) : Refusals.WHOLE);
        }
        return response;
    }

    private static String field(String pointer) {
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    @PostMapping("/redact/{question}")
    String redact(
            @PathVariable String slug,
            @PathVariable String reference,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        ReadResponse response = ResponsesController.response(council, slug, reference);
        try {
            model.addAttribute(
                    "compared",
                    council.create(
                            CONSULTATION,
                            ReadResponse.Compared.class,
                            IdempotencyKey.random().value(),
                            wording(question, form),
                            "/api/responses/{reference}/redactions/preview",
                            reference));
            if (!form.value("do").equals("redact")) {
                return redaction(response, question, form, model);
            }
            if (!form.has("reason")) {
                form.reject("reason", "Say why it is taken out.");
                return redaction(response, question, form, model);
            }
            change(form, why(question, form), "/redactions", reference);
            target.addAttribute("done", "redact");
            return ONE;
        } catch (ServiceProblem problem) {
            return redaction(fresh(problem, form, slug, reference), question, form, model);
        }
    }

    private static Map<String, Object> wording(String question, Form form) {
        return new HashMap<>(Map.of("question", question, "text", form.raw("text")));
    }

    private static Map<String, Object> why(String question, Form form) {
        Map<String, Object> body = wording(question, form);
        body.put("reason", form.value("reason"));
        form.text("note").ifPresent(note -> body.put("note", note));
        return body;
    }

    @GetMapping("/withdraw")
    String withdraw(@PathVariable String slug, @PathVariable String reference, Model model) {
        ReadResponse response = ResponsesController.response(council, slug, reference);
        return withdrawal(response, Form.empty().put("version", response.version()), model);
    }

    private String withdrawal(ReadResponse response, Form form, Model model) {
        model.addAttribute("consultation", conversations.consultation(response.consultation()));
        model.addAttribute("response", response);
        model.addAttribute("form", form);
        return "policy/responses/withdraw";
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String slug,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        try {
            change(form, Map.of("reason", form.value("reason")), "/withdrawal", reference);
            target.addAttribute("done", "withdraw");
            return ONE;
        } catch (ServiceProblem problem) {
            return withdrawal(fresh(problem, form, slug, reference), form, model);
        }
    }

    private void change(Form form, Object body, String step, String reference) {
        council.change(
                CONSULTATION,
                HttpMethod.POST,
                form.text("version").orElse("*"),
                body,
                "/api/responses/{reference}" + step,
                reference);
    }
}

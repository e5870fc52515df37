package org.yousaid.gateway.pages.citizen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Making a suggestion. */
@Controller
class SuggestionController {

    private static final int LONGEST_TEXT = 10_000;

    private final Conversations conversations;

    SuggestionController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping(path = "/suggestions/new", produces = "text/html")
    String ask(Model model) {
        return page(Form.fresh(), model);
    }

    @PostMapping(path = "/suggestions/new", produces = "text/html")
    String send(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of("text", "title", "ward", "email", "name", "consents"));
        check(form);
        if (form.hasErrors()) {
            return page(form, model);
        }
        try {
            target.addAttribute("reference", conversations.suggest(form.key(), body(form)));
            return "redirect:/suggestions/{reference}/recorded";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, AnswerForm::contactField);
            return page(form, model);
        }
    }

    private static void check(Form form) {
        if (!form.has("text")) {
            form.reject("text", "Write what the council should do");
        }
        int length = form.raw("text").length();
        if (length > LONGEST_TEXT) {
            form.reject("text", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_TEXT, length));
        }
        AnswerForm.checkContact(form);
    }

    private static Map<String, Object> body(Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        form.text("title").ifPresent(title -> body.put("title", title));
        body.put("text", form.value("text"));
        form.text("ward").ifPresent(ward -> body.put("ward", ward));
        body.put("language", "en");
        AnswerForm.putContact(form, body);
        return body;
    }

    private String page(Form form, Model model) {
        model.addAttribute("section", "suggest");
        model.addAttribute("form", form);
        model.addAttribute("wards", conversations.wards());
        return "citizen/suggest";
    }

    /** Shown right after sending; can be loaded again without sending again. */
    @GetMapping(path = "/suggestions/{reference}/recorded", produces = "text/html")
    String recorded(@PathVariable String reference, Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("section", "suggest");
        model.addAttribute("reference", read.value());
        model.addAttribute("suggestion", conversations.suggestion(read.value()).orElse(null));
        return "citizen/suggested";
    }
}

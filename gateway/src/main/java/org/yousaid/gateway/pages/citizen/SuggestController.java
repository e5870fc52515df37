package org.yousaid.gateway.pages.citizen;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.SimilarSuggestion;
import org.yousaid.gateway.pages.common.SuggestionForm;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.route.ServiceProblem;

/**
 * Making a suggestion: write it, look at what others asked for already, check it, send it once. What was typed goes along
 * from page to page; nothing is kept here.
 */
@Controller
class SuggestController {

    private final Conversations conversations;

    SuggestController(Conversations conversations) {
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "suggest";
    }

    @GetMapping(path = "/suggestions/new", produces = "text/html")
    String ask(Model model) {
        return write(Form.fresh(), model);
    }

    @PostMapping(path = "/suggestions/new", produces = "text/html")
    String turn(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "on") String go,
            Model model) {
        Form form = Form.of(sent);
        form.key();
        if (go.equals("back")) {
            return write(form, model);
        }
        SuggestionForm.check(form);
        if (form.hasErrors()) {
            return write(form, model);
        }
        if (!go.equals("anyway")) {
            List<SimilarSuggestion> others = conversations.alike(form.orNull("title"), form.value("text"));
            if (!others.isEmpty()) {
                model.addAttribute("others", others);
                return carried(form, model, "citizen/suggest-similar");
            }
        }
        return check(form, model);
    }

    @PostMapping(path = "/suggestions/new/send", produces = "text/html")
    String send(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        form.key();
        SuggestionForm.check(form);
        if (form.hasErrors()) {
            return write(form, model);
        }
        try {
            target.addAttribute("reference", conversations.suggest(form.key(), SuggestionForm.body(form)));
            if (AnswerForm.newsIsAskedAbout(form)) {
                target.addAttribute("news", true);
            }
            return "redirect:/suggestions/{reference}/recorded";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, AnswerForm::contactField);
            return write(form, model);
        }
    }

    private String write(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wards", conversations.wards());
        return "citizen/suggest";
    }

    private String check(Form form, Model model) {
        model.addAttribute(
                "ward",
                conversations.wards().stream()
                        .filter(ward -> ward.code().equals(form.value("ward")))
                        .map(Ward::name)
                        .findFirst()
                        .orElse(null));
        return carried(form, model, "citizen/suggest-check");
    }

    private static String carried(Form form, Model model, String page) {
        model.addAttribute("form", form);
        model.addAttribute("carried", SuggestionForm.carried(form));
        return page;
    }
}

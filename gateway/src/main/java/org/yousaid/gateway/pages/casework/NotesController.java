package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Suggestion;
import org.yousaid.gateway.route.ServiceProblem;

/** What reviewers write down about a suggestion for one another. */
@Controller
class NotesController {

    static final String REMEMBER = "remember";
    private static final int LONGEST_NOTE = 5_000;

    private final Council council;
    private final CasePages pages;

    NotesController(Council council, CasePages pages) {
        this.council = council;
        this.pages = pages;
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    @PostMapping(path = "/casework/{reference}/notes", produces = "text/html")
    String keep(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Suggestion suggestion = pages.find(reference);
        Form form = Form.of(sent);
        check(form);
        if (form.hasErrors()) {
            return pages.show(suggestion, form, model);
        }
        try {
            council.change(
                    SUGGESTION,
                    HttpMethod.POST,
                    form.text("version").orElse("*"),
                    Map.of("text", form.value(REMEMBER)),
                    "/api/suggestions/{reference}/notes",
                    suggestion.reference());
        } catch (ServiceProblem problem) {
            return refused(problem, reference, form, model);
        }
        target.addAttribute("reference", suggestion.reference());
        return "redirect:/casework/{reference}#history";
    }

    /** Somebody else was faster: what they did stands above the note, which is kept at what is now. */
    private String refused(ServiceProblem problem, String reference, Form form, Model model) {
        Suggestion now = pages.find(reference);
        if (problem.status() == 412) {
            form.reject(
                    REMEMBER,
                    "Somebody else did something here in the meantime. Look at what happened so far, then keep the note.");
            form.put("version", now.version());
        } else {
            Refusals.explain(problem, form, pointer -> REMEMBER);
        }
        return pages.show(now, form, model);
    }

    private static void check(Form form) {
        int length = form.raw(REMEMBER).length();
        if (!form.has(REMEMBER)) {
            form.reject(REMEMBER, "Write what your colleagues should know");
        } else if (length > LONGEST_NOTE) {
            form.reject(
                    REMEMBER, "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_NOTE, length));
        }
    }
}

package org.yousaid.gateway.pages.tracker;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import jakarta.servlet.http.HttpServletRequest;
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
import org.yousaid.contract.Reference;
import org.yousaid.gateway.limit.Senders;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Suggestion;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/** What can be said on a tracker: let me hear of it, I support it, this did not answer me. */
@Controller
class TrackerFormsController {

    private static final int LONGEST_TEXT = 5_000;
    private static final String SUPPORT = "support";

    private final Council council;
    private final Conversations conversations;
    private final TrackerPages pages;

    TrackerFormsController(Council council, Conversations conversations, TrackerPages pages) {
        this.council = council;
        this.conversations = conversations;
        this.pages = pages;
    }

    @ModelAttribute("section")
    String section() {
        return "track";
    }

    /** Says the same whoever's address it is; what a machine filled in is not passed on, and it is told the same. */
    @PostMapping(path = "/suggestions/{reference}/following", produces = "text/html")
    String follow(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes target,
            Model model) {
        Suggestion suggestion = find(reference);
        Form form = Form.of(sent);
        checkAddress(form);
        if (form.hasErrors()) {
            return pages.show(suggestion, form, model);
        }
        boolean supports = SUPPORT.equals(form.value("wanted"));
        if (!Senders.machineLike(request)) {
            try {
                Object _ = council.create(
                        SUGGESTION,
                        Map.class,
                        IdempotencyKey.random().value(),
                        Map.of("contact", Map.of("email", form.value("email")), "language", "en"),
                        supports ? "/api/suggestions/{reference}/supporters" : "/api/suggestions/{reference}/followers",
                        suggestion.reference());
            } catch (ServiceProblem problem) {
                Refusals.explain(problem, form, pointer -> "email");
                return pages.show(suggestion, form, model);
            }
        }
        return back(suggestion, supports ? "support" : "follow", target);
    }

    private static void checkAddress(Form form) {
        try {
            EmailAddress _ = EmailAddress.parse(form.raw("email"));
        } catch (InvalidEmailAddress e) {
            form.reject("email", "Enter an email address in the correct format, like name@example.com");
        }
    }

    @PostMapping(path = "/suggestions/{reference}/reopen", produces = "text/html")
    String reopen(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Suggestion suggestion = find(reference);
        Form form = Form.of(sent);
        checkWords(form);
        if (form.hasErrors()) {
            return pages.show(suggestion, form, model);
        }
        try {
            council.change(
                    SUGGESTION,
                    HttpMethod.POST,
                    "*",
                    Map.of("text", form.value("text")),
                    "/api/suggestions/{reference}/reopen",
                    suggestion.reference());
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> "text");
            return pages.show(find(reference), form, model);
        }
        return back(suggestion, "reopen", target);
    }

    private static void checkWords(Form form) {
        if (!form.has("text")) {
            form.reject("text", "Write what was not answered");
        }
        int length = form.raw("text").length();
        if (length > LONGEST_TEXT) {
            form.reject("text", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_TEXT, length));
        }
    }

    private Suggestion find(String reference) {
        return Reference.read(reference)
                .flatMap(read -> conversations.suggestion(read.value()))
                .orElseThrow(Conversations::nothingHere);
    }

    private static String back(Suggestion suggestion, String done, RedirectAttributes target) {
        target.addAttribute("reference", suggestion.reference());
        target.addAttribute("done", done);
        return "redirect:/suggestions/{reference}";
    }
}

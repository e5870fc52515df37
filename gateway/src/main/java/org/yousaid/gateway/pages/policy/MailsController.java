package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.Map;
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
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.policy.Mails.LostPage;
import org.yousaid.gateway.pages.policy.Mails.UnreachablePage;
import org.yousaid.gateway.route.ServiceProblem;

/** How far mails have come, who was not reached and what to do about it; pauses what goes out to many. */
@Controller
class MailsController {

    private static final int LONGEST_REASON = 500;
    private static final int REFRESH_SECONDS = 15;

    private final Council council;

    MailsController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/mails", produces = "text/html")
    String show(@RequestParam @Nullable String live, Model model) {
        model.addAttribute("refresh", live == null ? null : REFRESH_SECONDS);
        return page(Form.empty(), model);
    }

    @PostMapping(path = "/policy/mails/{step:pause|resume}", produces = "text/html")
    String move(@PathVariable String step, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Form form = Form.of(sent);
        if (!form.has("reason")) {
            form.reject("reason", "Write why, in a few words");
        } else if (form.raw("reason").length() > LONGEST_REASON) {
            form.reject("reason", "Shorten this to %d characters or fewer".formatted(LONGEST_REASON));
        }
        if (!form.hasErrors()) {
            try {
                council.change(
                        NOTIFICATION,
                        HttpMethod.POST,
                        form.value("version"),
                        Map.of("reason", form.value("reason")),
                        "/api/mails/" + step);
                return "redirect:/policy/mails";
            } catch (ServiceProblem problem) {
                if (problem.status() == 412) {
                    form.reject(Refusals.WHOLE, Refusals.detail(problem));
                } else {
                    Refusals.explain(problem, form, _ -> "reason");
                }
            }
        }
        return page(form, model);
    }

    @GetMapping(path = "/policy/mails/lost", produces = "text/html")
    String lost(@RequestParam @Nullable String after, Model model) {
        model.addAttribute(
                "lost",
                after == null
                        ? council.read(NOTIFICATION, LostPage.class, "/api/mails/lost")
                        : council.read(NOTIFICATION, LostPage.class, "/api/mails/lost?after={after}", after));
        return "policy/mails-lost";
    }

    @GetMapping(path = "/policy/mails/unreachable", produces = "text/html")
    String unreachable(@RequestParam @Nullable String after, Model model) {
        model.addAttribute(
                "people",
                after == null
                        ? council.read(NOTIFICATION, UnreachablePage.class, "/api/mails/unreachable")
                        : council.read(
                                NOTIFICATION, UnreachablePage.class, "/api/mails/unreachable?after={after}", after));
        return "policy/mails-unreachable";
    }

    @PostMapping(path = "/policy/mails/unreachable/{person}", produces = "text/html")
    String writeAgain(@PathVariable String person, @RequestParam String version) {
        council.change(
                NOTIFICATION,
                HttpMethod.POST,
                version,
                Map.of(),
                "/api/mails/unreachable/{person}/write-again",
                person);
        return "redirect:/policy/mails/unreachable?done";
    }

    private String page(Form form, Model model) {
        model.addAttribute("mails", council.read(NOTIFICATION, Mails.class, "/api/mails"));
        model.addAttribute("form", form);
        return "policy/mails";
    }
}

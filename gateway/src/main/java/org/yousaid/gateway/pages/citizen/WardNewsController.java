package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.route.ServiceProblem;

/**
 * Where the mail leads that asks whether somebody wants the news of a ward. Opening it changes nothing; the button on its page
 * does.
 */
@Controller
class WardNewsController {

    private static final String PAGE = "citizen/ward-news";
    private static final String PATH = "/api/mails/{id}/news";

    private final Council council;
    private final Languages languages;

    WardNewsController(Council council, Languages languages) {
        this.council = council;
        this.languages = languages;
    }

    /** The ward that the mail asks about, and whether its reader gets its news. */
    record Asked(String name, boolean wanted) {}

    @GetMapping(path = "/mails/{id}/news", produces = "text/html")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String lang,
            Model model) {
        languages.speak(lang);
        return page(
                id, token, model, () -> council.find(NOTIFICATION, Asked.class, PATH + "?token={token}", id, token));
    }

    @PostMapping(path = "/mails/{id}/news", produces = "text/html")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String lang,
            Model model) {
        languages.speak(lang);
        return page(
                id,
                token,
                model,
                () -> council.call(
                        NOTIFICATION, HttpMethod.POST, Asked.class, Map.of(), Map.of("token", token), PATH, id));
    }

    private static String page(String id, String token, Model model, Supplier<Optional<Asked>> answer) {
        model.addAttribute("id", id);
        model.addAttribute("token", token);
        try {
            Optional<Asked> asked = answer.get();
            if (asked.isEmpty()) {
                return PreferencesController.GONE;
            }
            model.addAttribute("asked", asked.get());
            model.addAttribute("what", asked.get().wanted() ? "done" : "ask");
            return PAGE;
        } catch (ServiceProblem problem) {
            return unless(problem, model);
        }
    }

    private static String unless(ServiceProblem problem, Model model) {
        if (problem.code().equals("link-too-old")) {
            model.addAttribute("old", true);
            return PreferencesController.GONE;
        }
        if (problem.code().equals("too-many-wards")) {
            model.addAttribute("what", "full");
            return PAGE;
        }
        throw problem;
    }
}

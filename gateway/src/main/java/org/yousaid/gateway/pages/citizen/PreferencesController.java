package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.route.ServiceProblem;

/** Which mails somebody gets: for who is signed in, and for who opens the link of a mail. Opening it changes nothing. */
@Controller
class PreferencesController {

    private static final String PAGE = "citizen/preferences";
    private static final String GONE = "citizen/preferences-gone";
    private static final String MINE = "/api/me/preferences";
    private static final String LINKED = "/api/mails/{id}/preferences";
    private static final String UNTIL = "until-day";

    private final Council council;
    private final Conversations conversations;
    private final Languages languages;

    PreferencesController(Council council, Conversations conversations, Languages languages) {
        this.council = council;
        this.conversations = conversations;
        this.languages = languages;
    }

    @GetMapping(path = "/me/preferences", produces = "text/html")
    String mine(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        MailChoices choices = council.read(NOTIFICATION, MailChoices.class, MINE);
        return page(null, choices, choices.form(""), model);
    }

    @PostMapping(path = "/me/preferences", produces = "text/html")
    String saveMine(@RequestParam MultiValueMap<String, String> sent, Model model) {
        MailChoices choices = council.read(NOTIFICATION, MailChoices.class, MINE);
        return save(null, choices, Form.of(sent), model) ? "redirect:/me/preferences?done=saved" : PAGE;
    }

    @GetMapping(path = "/mails/{id}/preferences", produces = "text/html")
    String linked(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done);
        Optional<MailChoices> found = find(id, token, model);
        return found.isEmpty() ? GONE : page(id, found.get(), found.get().form(token), model);
    }

    @PostMapping(path = "/mails/{id}/preferences", produces = "text/html")
    String saveLinked(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        Optional<MailChoices> found = find(id, form.value("token"), model);
        if (found.isEmpty()) {
            return GONE;
        }
        if (!save(id, found.get(), form, model)) {
            return PAGE;
        }
        target.addAttribute("token", form.value("token"))
                .addAttribute("done", "saved")
                .addAttribute("id", id);
        return "redirect:/mails/{id}/preferences";
    }

    /** Empty where the link is not whole, or too old, which the page then says. */
    private Optional<MailChoices> find(String id, String token, Model model) {
        try {
            return council.find(NOTIFICATION, MailChoices.class, LINKED + "?token={token}", id, token);
        } catch (ServiceProblem problem) {
            if (!problem.code().equals("link-too-old")) {
                throw problem;
            }
            model.addAttribute("old", true);
            return Optional.empty();
        }
    }

    private boolean save(@Nullable String id, MailChoices choices, Form form, Model model) {
        form.ordered(List.of("mails", "wards", "language", UNTIL, Refusals.WHOLE));
        LocalDate until = DayFields.read(form, "until", "the day").orElse(null);
        if (!form.hasErrors()) {
            send(id, form, until);
        }
        if (form.hasErrors()) {
            page(id, choices, form.put("version", choices.version()), model);
        }
        return !form.hasErrors();
    }

    private void send(@Nullable String id, Form form, @Nullable LocalDate until) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mails", form.values("mails"));
        form.text("language").ifPresent(tag -> body.put("language", tag));
        if (until != null) {
            body.put("pausedUntil", until.toString());
        }
        body.put("wards", form.values("wards"));
        try {
            if (id == null) {
                council.change(NOTIFICATION, HttpMethod.PUT, form.value("version"), body, MINE);
            } else {
                body.put("token", form.value("token"));
                council.change(NOTIFICATION, HttpMethod.PUT, form.value("version"), body, LINKED, id);
            }
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject("mails", Refusals.detail(problem));
                return;
            }
            if (problem.code().equals("no-address-yet")) {
                form.reject("wards", Refusals.detail(problem));
                return;
            }
            Refusals.explain(problem, form, PreferencesController::field);
        }
    }

    private static String field(String pointer) {
        return switch (pointer) {
            case "/pausedUntil" -> UNTIL;
            case "/language" -> "language";
            default -> pointer.startsWith("/wards") ? "wards" : "mails";
        };
    }

    /** Also those that are chosen and on no list any more, so that they can be let go. */
    private List<Ward> wards(MailChoices choices) {
        List<Ward> all = new ArrayList<>(conversations.wards());
        choices.wards().stream()
                .filter(code -> all.stream().noneMatch(ward -> ward.code().equals(code)))
                .forEach(code -> all.add(new Ward(code, code)));
        return all;
    }

    private String page(@Nullable String id, MailChoices choices, Form form, Model model) {
        model.addAttribute("section", id == null ? "me" : "");
        model.addAttribute("id", id);
        model.addAttribute("choices", choices);
        model.addAttribute("groups", MailChoices.GROUPS);
        Map<String, String> names = languages.spoken();
        if (choices.language() != null) {
            names.putIfAbsent(choices.language(), choices.language());
        }
        model.addAttribute("languageNames", names);
        model.addAttribute("wards", wards(choices));
        model.addAttribute("form", form);
        return PAGE;
    }
}

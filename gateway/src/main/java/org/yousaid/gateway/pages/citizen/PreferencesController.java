package org.yousaid.gateway.pages.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.route.ServiceProblem;

/** Which mails somebody gets: for who is signed in, and for who opens the link of a mail. Opening it changes nothing. */
@Controller
class PreferencesController {

    static final String GONE = "citizen/preferences-gone";

    private static final String PAGE = "citizen/preferences";

    private final MailChoicesDesk desk;
    private final Conversations conversations;
    private final Languages languages;

    PreferencesController(MailChoicesDesk desk, Conversations conversations, Languages languages) {
        this.desk = desk;
        this.conversations = conversations;
        this.languages = languages;
    }

    @GetMapping(path = "/me/preferences", produces = "text/html")
    String mine(
            @RequestParam(defaultValue = "") String lang, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        MailChoices choices = desk.mine(lang);
        return page(null, choices, choices.form(""), model);
    }

    @PostMapping(path = "/me/preferences", produces = "text/html")
    String saveMine(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        if (!save(null, desk.mine(form.value("lang")), form, model)) {
            return PAGE;
        }
        return saved(null, form, target);
    }

    @GetMapping(path = "/mails/{id}/preferences", produces = "text/html")
    String linked(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done);
        Optional<MailChoices> found = desk.linked(id, token, lang, model);
        return found.isEmpty() ? GONE : page(id, found.get(), found.get().form(token), model);
    }

    @PostMapping(path = "/mails/{id}/preferences", produces = "text/html")
    String saveLinked(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        Optional<MailChoices> found = desk.linked(id, form.value("token"), form.value("lang"), model);
        if (found.isEmpty()) {
            return GONE;
        }
        return save(id, found.get(), form, model) ? saved(id, form, target) : PAGE;
    }

    /** Back to all of it, which says what holds now, in the language of the page that was sent. */
    static String saved(@Nullable String id, Form form, RedirectAttributes target) {
        if (form.has("lang")) {
            target.addAttribute("lang", form.value("lang"));
        }
        target.addAttribute("done", "saved");
        if (id == null) {
            return "redirect:/me/preferences";
        }
        target.addAttribute("token", form.value("token")).addAttribute("id", id);
        return "redirect:/mails/{id}/preferences";
    }

    private boolean save(@Nullable String id, MailChoices choices, Form form, Model model) {
        form.ordered(List.of("mails", "wards", "language", MailChoicesDesk.UNTIL, Refusals.WHOLE));
        LocalDate until = desk.until(form, choices).orElse(null);
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
            desk.change(id, "", form, body);
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
            case "/pausedUntil" -> MailChoicesDesk.UNTIL;
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
        model.addAttribute("spoken", languages.spoken());
        model.addAttribute("kept", Speech.current().kept());
        model.addAttribute("wards", wards(choices));
        model.addAttribute("form", form);
        return PAGE;
    }
}

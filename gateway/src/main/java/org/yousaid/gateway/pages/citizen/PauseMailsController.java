package org.yousaid.gateway.pages.citizen;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.route.ServiceProblem;

/** No mails for a while about one thing, and their end: where all mails are chosen leads here. Opening it changes nothing. */
@Controller
class PauseMailsController {

    private static final String PAGE = "citizen/pause-mails";

    private final MailChoicesDesk desk;

    PauseMailsController(MailChoicesDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/me/preferences/pauses/{reference}", produces = "text/html")
    String mine(@PathVariable String reference, @RequestParam(defaultValue = "") String lang, Model model) {
        return page(null, desk.mine(lang), reference, "", model);
    }

    @PostMapping(path = "/me/preferences/pauses/{reference}", produces = "text/html")
    String pauseMine(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        return pause(null, desk.mine(form.value("lang")), reference, form, model)
                ? PreferencesController.saved(null, form, target)
                : PAGE;
    }

    @GetMapping(path = "/mails/{id}/preferences/pauses/{reference}", produces = "text/html")
    String linked(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String lang,
            Model model) {
        Optional<MailChoices> found = desk.linked(id, token, lang, model);
        return found.isEmpty() ? PreferencesController.GONE : page(id, found.get(), reference, token, model);
    }

    @PostMapping(path = "/mails/{id}/preferences/pauses/{reference}", produces = "text/html")
    String pauseLinked(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        Optional<MailChoices> found = desk.linked(id, form.value("token"), form.value("lang"), model);
        if (found.isEmpty()) {
            return PreferencesController.GONE;
        }
        return pause(id, found.get(), reference, form, model) ? PreferencesController.saved(id, form, target) : PAGE;
    }

    private boolean pause(@Nullable String id, MailChoices choices, String typed, Form form, Model model) {
        String reference = known(choices, typed);
        LocalDate until = null;
        if (!form.value("go").equals("end")) {
            until = desk.until(form, choices).orElse(null);
            if (until == null) {
                form.reject(MailChoicesDesk.UNTIL, Speech.current().say("preferences.until.none"));
            }
        }
        if (!form.hasErrors()) {
            send(id, reference, form, until);
        }
        if (form.hasErrors()) {
            show(id, choices, reference, form.put("version", choices.version()), model);
        }
        return !form.hasErrors();
    }

    private void send(@Nullable String id, String reference, Form form, @Nullable LocalDate until) {
        Map<String, Object> body = new HashMap<>();
        if (until != null) {
            body.put("until", until.toString());
        }
        try {
            desk.change(id, "/pauses/" + reference, form, body);
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(MailChoicesDesk.UNTIL, Refusals.detail(problem));
                return;
            }
            Refusals.explain(problem, form, _ -> MailChoicesDesk.UNTIL);
        }
    }

    private static String known(MailChoices choices, String typed) {
        return Reference.read(typed)
                .map(Reference::value)
                .filter(choices::concerns)
                .orElseThrow(Conversations::nothingHere);
    }

    private String page(@Nullable String id, MailChoices choices, String typed, String token, Model model) {
        String reference = known(choices, typed);
        Form form = Form.empty().put("version", choices.version()).put("token", token);
        LocalDate until = choices.pausedUntil(reference);
        if (until != null) {
            DayFields.put(form, "until", until);
        }
        return show(id, choices, reference, form, model);
    }

    private String show(@Nullable String id, MailChoices choices, String reference, Form form, Model model) {
        model.addAttribute("section", id == null ? "me" : "");
        model.addAttribute("id", id);
        model.addAttribute("reference", reference);
        model.addAttribute("pausedUntil", choices.pausedUntil(reference));
        model.addAttribute("longest", choices.longestPauseMonths());
        model.addAttribute("kept", Speech.current().kept());
        model.addAttribute("form", form);
        return PAGE;
    }
}

package org.yousaid.gateway.pages.promise;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;
import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
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
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.time.CalendarDays;

/** Pauses of everything that is owed for one consultation: which there are, one more, and the end of one. */
@Controller
@RequestMapping(path = "/promises/pauses", produces = "text/html")
class PausesController {

    private static final String WHICH = "consultation";
    private static final String REASON = "reason";
    private static final String UNTIL = "until";
    private static final String UNTIL_DAY = UNTIL + "-day";

    private final Council council;

    PausesController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "promises";
    }

    /** A pause and what its consultation is called; null where it is not there any more. */
    record Shown(ConsultationPause pause, @Nullable Consultation consultation) {}

    @GetMapping
    String list(
            @RequestParam @Nullable String consultation, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return page(Form.fresh().put(WHICH, consultation), model);
    }

    @PostMapping
    String begin(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of(WHICH, REASON, UNTIL_DAY));
        Consultation paused = form.has(WHICH) ? find(form.value(WHICH)).orElse(null) : null;
        if (paused == null) {
            form.reject(WHICH, form.has(WHICH) ? "There is no consultation of this name" : "Say which consultation");
        }
        if (!form.has(REASON)) {
            form.reject(REASON, "Write why, for whoever waits");
        }
        LocalDate until = DayFields.read(form, UNTIL, "the day the pause ends").orElse(null);
        if (until == null) {
            form.reject(UNTIL_DAY, "Enter the day the pause ends");
        }
        if (paused == null || until == null || form.hasErrors()) {
            return page(form, model);
        }
        try {
            Object _ = council.create(
                    NOTIFICATION,
                    Map.class,
                    form.key(),
                    Map.of(
                            "consultation",
                            paused.id(),
                            REASON,
                            form.value(REASON),
                            UNTIL,
                            CalendarDays.startOf(until).toString()),
                    "/api/promises/pauses");
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> switch (pointer) {
                case "/reason" -> REASON;
                case "/until" -> UNTIL_DAY;
                case "/consultation" -> WHICH;
                default -> Refusals.WHOLE;
            });
            return page(form, model);
        }
        target.addAttribute("done", "paused");
        return "redirect:/promises/pauses";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, RedirectAttributes target) {
        council.change(NOTIFICATION, HttpMethod.POST, "*", null, "/api/promises/pauses/{id}/end", id);
        target.addAttribute("done", "ended");
        return "redirect:/promises/pauses";
    }

    private String page(Form form, Model model) {
        form.key();
        model.addAttribute("form", form);
        model.addAttribute(
                "pauses",
                council
                        .read(
                                NOTIFICATION,
                                new ParameterizedTypeReference<Page<ConsultationPause>>() {},
                                "/api/promises/pauses")
                        .shown()
                        .stream()
                        .map(pause ->
                                new Shown(pause, find(pause.consultation()).orElse(null)))
                        .toList());
        return "promise/pauses";
    }

    private Optional<Consultation> find(String idOrSlug) {
        return council.find(CONSULTATION, Consultation.class, "/api/consultations/{id}", idOrSlug);
    }
}

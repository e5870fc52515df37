package org.yousaid.gateway.pages.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.SimilarSuggestion;
import org.yousaid.gateway.pages.common.SuggestionForm;
import org.yousaid.gateway.route.ServiceProblem;

/** A suggestion that came by letter, by telephone or in person, typed in by a reviewer or an officer; and its slip. */
@Controller
class EnterController {

    private static final String RECEIVED_ON = "receivedOn";
    private static final LocalTime MIDDAY = LocalTime.NOON;

    private final Conversations conversations;
    private final Dates dates;

    EnterController(Conversations conversations, Dates dates) {
        this.conversations = conversations;
        this.dates = dates;
    }

    @ModelAttribute("section")
    String section() {
        return "enter";
    }

    @GetMapping(path = "/casework/new", produces = "text/html")
    String ask(Model model) {
        Form form = Form.fresh().put("channel", "PAPER");
        DayFields.put(form, RECEIVED_ON, dates.today());
        return page(form, model);
    }

    @PostMapping(path = "/casework/new", produces = "text/html")
    String enter(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "on") String go,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        form.key();
        if (go.equals("back")) {
            return page(form, model);
        }
        form.ordered(List.of("channel", RECEIVED_ON + "-day"));
        Optional<LocalDate> receivedOn = receivedOn(form);
        SuggestionForm.check(form);
        if (form.hasErrors()) {
            return page(form, model);
        }
        List<SimilarSuggestion> others =
                go.equals("anyway") ? List.of() : conversations.alike(form.orNull("title"), form.value("text"));
        if (!others.isEmpty()) {
            model.addAttribute("form", form);
            model.addAttribute("others", others);
            model.addAttribute("carried", SuggestionForm.carried(form));
            return "casework/enter-similar";
        }
        Map<String, Object> body = SuggestionForm.body(form);
        body.put("channel", form.value("channel"));
        receivedOn.ifPresent(day -> body.put("receivedAt", moment(day).toString()));
        try {
            target.addAttribute("reference", conversations.suggest(form.key(), body));
            return "redirect:/casework/new/recorded/{reference}";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, EnterController::field);
            return page(form, model);
        }
    }

    private Optional<LocalDate> receivedOn(Form form) {
        Optional<LocalDate> day = DayFields.read(form, RECEIVED_ON, "the day it came");
        if (day.isEmpty()) {
            form.reject(RECEIVED_ON + "-day", "Enter the day it came");
        } else if (day.get().isAfter(dates.today())) {
            form.reject(RECEIVED_ON + "-day", "Enter a day that is not in the future");
        }
        return day;
    }

    /** A day has no hour: midday of it; of today its first minute, so that it is never in the future. */
    private Instant moment(LocalDate day) {
        LocalTime time = day.equals(dates.today()) ? LocalTime.MIDNIGHT : MIDDAY;
        return day.atTime(time).atZone(Dates.LONDON).toInstant();
    }

    private static String field(String pointer) {
        return switch (pointer) {
            case "/receivedAt" -> RECEIVED_ON + "-day";
            case "/channel" -> "channel";
            default -> AnswerForm.contactField(pointer);
        };
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wards", conversations.wards());
        return "casework/enter";
    }

    /** The slip to hand over or to send back with the answer to the letter. */
    @GetMapping(path = "/casework/new/recorded/{reference}", produces = "text/html")
    String recorded(@PathVariable String reference, Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("reference", read.value());
        model.addAttribute("suggestion", conversations.suggestion(read.value()).orElse(null));
        return "casework/entered";
    }
}

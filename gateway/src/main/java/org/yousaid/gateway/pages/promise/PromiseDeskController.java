package org.yousaid.gateway.pages.promise;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.time.CalendarDays;

/** One promise: what goes out by itself and when, and what staff can do about it. */
@Controller
@RequestMapping(path = "/promises/{reference}", produces = "text/html")
class PromiseDeskController {

    private static final int LONGEST_WORD = 5_000;
    private static final String UNTIL = "until";

    private final Council council;

    PromiseDeskController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "promises";
    }

    @GetMapping
    String one(@PathVariable String reference, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done);
        return page(find(reference), Form.fresh(), model);
    }

    @PostMapping("/word")
    String word(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        OwedReply promise = find(reference);
        Form form = Form.of(sent);
        int length = form.raw("text").length();
        if (!form.has("text")) {
            form.reject("text", "Write what they are told");
        } else if (length > LONGEST_WORD) {
            form.reject("text", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_WORD, length));
        }
        if (form.hasErrors()) {
            return page(promise, form, model);
        }
        try {
            Object _ = council.create(
                    NOTIFICATION,
                    Map.class,
                    form.key(),
                    Map.of("text", form.value("text")),
                    "/api/promises/{reference}/words",
                    promise.reference());
        } catch (ServiceProblem problem) {
            return refused(problem, reference, form, "text", model);
        }
        return done(promise, "word", target);
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        OwedReply promise = find(reference);
        Form form = Form.of(sent);
        form.ordered(List.of("reason", UNTIL + "-day"));
        LocalDate until = DayFields.read(form, UNTIL, "the day the pause ends").orElse(null);
        if (until == null) {
            form.reject(UNTIL + "-day", "Enter the day the pause ends");
        }
        if (!form.has("reason")) {
            form.reject("reason", "Write why, for whoever waits");
        }
        if (until == null || form.hasErrors()) {
            return page(promise, form, model);
        }
        return change(
                promise,
                "pause",
                Map.of(
                        "reason",
                        form.value("reason"),
                        "until",
                        CalendarDays.startOf(until).toString()),
                form,
                "reason",
                target,
                model);
    }

    @PostMapping("/hold")
    String hold(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        OwedReply promise = find(reference);
        Form form = Form.of(sent);
        if (!form.has("because")) {
            form.reject("because", "Write why it is held, for your colleagues");
            return page(promise, form, model);
        }
        return change(promise, "hold", Map.of("reason", form.value("because")), form, "because", target, model);
    }

    /** What needs no words: end a pause, let go, send now, told by hand, release. */
    @PostMapping("/do")
    String act(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        OwedReply promise = find(reference);
        Form form = Form.of(sent);
        return switch (form.value("what")) {
            case "resume" -> change(promise, "resume", null, form, Refusals.WHOLE, target, model);
            case "let-go" -> change(promise, "let-go", Map.of(), form, Refusals.WHOLE, target, model);
            case "send-now" -> sendNow(promise, form, target, model);
            case "tell" ->
                change(
                        promise,
                        "tell",
                        form.text("word").map(id -> Map.of("id", id)).orElse(null),
                        form,
                        Refusals.WHOLE,
                        target,
                        model);
            case "unreachable" ->
                change(promise, "release", Map.of("reason", "UNREACHABLE"), form, Refusals.WHOLE, target, model);
            case "asked-not-to" ->
                change(promise, "release", Map.of("reason", "ASKED_US_NOT_TO"), form, Refusals.WHOLE, target, model);
            default -> throw Conversations.nothingHere();
        };
    }

    private String sendNow(OwedReply promise, Form form, RedirectAttributes target, Model model) {
        String page = change(promise, "let-go", Map.of("now", true), form, Refusals.WHOLE, target, model);
        if (!form.hasErrors()) {
            target.addAttribute("done", "send-now");
        }
        return page;
    }

    private String change(
            OwedReply promise,
            String what,
            @Nullable Object body,
            Form form,
            String field,
            RedirectAttributes target,
            Model model) {
        try {
            council.change(
                    NOTIFICATION,
                    HttpMethod.POST,
                    form.text("version").orElse("*"),
                    body,
                    "/api/promises/{reference}/" + what,
                    promise.reference());
        } catch (ServiceProblem problem) {
            return refused(problem, promise.reference(), form, field, model);
        }
        return done(promise, what, target);
    }

    /** Somebody else was faster: how it is now is shown, and the next try is on that. */
    private String refused(ServiceProblem problem, String reference, Form form, String field, Model model) {
        if (problem.status() == 412) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
        } else {
            Refusals.explain(problem, form, pointer -> switch (pointer) {
                case "/reason", "/text" -> field;
                case "/until" -> UNTIL + "-day";
                default -> Refusals.WHOLE;
            });
        }
        return page(find(reference), form, model);
    }

    private static String done(OwedReply promise, String what, RedirectAttributes target) {
        target.addAttribute("done", what);
        return "redirect:/promises/" + promise.reference();
    }

    private OwedReply find(String reference) {
        return Reference.read(reference)
                .flatMap(read -> council.find(NOTIFICATION, OwedReply.class, "/api/promises/{reference}", read.value()))
                .orElseThrow(Conversations::nothingHere);
    }

    private String page(OwedReply promise, Form form, Model model) {
        form.key();
        form.put("version", promise.staff().version());
        model.addAttribute("promise", promise);
        model.addAttribute("form", form);
        model.addAttribute(
                "byHand",
                !promise.state().equals("RELEASED")
                        ? council.find(
                                        NOTIFICATION,
                                        ByHand.class,
                                        "/api/promises/{reference}/by-hand",
                                        promise.reference())
                                .orElse(null)
                        : null);
        return "promise/one";
    }
}

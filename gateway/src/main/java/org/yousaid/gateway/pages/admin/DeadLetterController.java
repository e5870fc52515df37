package org.yousaid.gateway.pages.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Council.Part;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Events and messages that could not be handled: to look at, to try again, to give up. */
@Controller
class DeadLetterController {

    private final Operators operators;

    DeadLetterController(Operators operators) {
        this.operators = operators;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/{service}/dead-letters/{group}", produces = "text/html")
    String sequences(
            @PathVariable String service,
            @PathVariable String group,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String outcome,
            Model model) {
        model.addAttribute("outcome", said(outcome));
        return sequencesPage(service, group, Optional.ofNullable(after), Form.fresh(), model);
    }

    @PostMapping(path = "/admin/{service}/dead-letters/{group}", produces = "text/html")
    String replayAll(
            @PathVariable String service,
            @PathVariable String group,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        if (replayed(service, form, Map.of("group", group), target)) {
            return "redirect:/admin/{service}/dead-letters/{group}";
        }
        return sequencesPage(service, group, Optional.empty(), form, model);
    }

    @GetMapping(path = "/admin/{service}/dead-letters/{group}/letters", produces = "text/html")
    String letters(
            @PathVariable String service,
            @PathVariable String group,
            @RequestParam String sequence,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam @Nullable String outcome,
            Model model) {
        model.addAttribute("outcome", said(outcome));
        return lettersPage(service, group, sequence, after, Form.fresh(), model);
    }

    @PostMapping(path = "/admin/{service}/dead-letters/{group}/letters", produces = "text/html")
    String act(
            @PathVariable String service,
            @PathVariable String group,
            @RequestParam String sequence,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        String action = form.value("do");
        target.addAttribute("sequence", sequence);
        boolean done = action.startsWith("discard ")
                ? discarded(service, form, group, action.substring("discard ".length()), target)
                : replayed(
                        service,
                        form,
                        Map.of("group", group, "sequence", sequence, "firstOnly", action.equals("first")),
                        target);
        return done
                ? "redirect:/admin/{service}/dead-letters/{group}/letters"
                : lettersPage(service, group, sequence, -1, form, model);
    }

    private boolean replayed(String service, Form form, Map<String, Object> what, RedirectAttributes target) {
        return tried(form, () -> {
            Letters.Replayed came = operators.replay(Operators.part(service), form.key(), because(form, what));
            target.addAttribute("outcome", "replayed-%d-%d".formatted(came.replayed(), came.failed()));
        });
    }

    private boolean discarded(String service, Form form, String group, String letter, RedirectAttributes target) {
        return tried(form, () -> {
            operators.discard(Operators.part(service), because(form, Map.of("group", group, "letter", letter)));
            target.addAttribute("outcome", "discarded");
        });
    }

    private static boolean tried(Form form, Runnable action) {
        Reasons.check(form);
        if (form.hasErrors()) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, Reasons::field);
            return false;
        }
    }

    private static Map<String, Object> because(Form form, Map<String, Object> what) {
        Map<String, Object> request = new LinkedHashMap<>(what);
        request.put("reason", form.value("reason"));
        return request;
    }

    /** From an address that anybody could have typed: only what has our own form is said. */
    private static @Nullable String said(@Nullable String outcome) {
        if (outcome == null || !outcome.matches("discarded|replayed-\\d{1,9}-\\d{1,9}")) {
            return null;
        }
        if (outcome.equals("discarded")) {
            return "The letter was discarded. It is kept with your reason, and what waited behind it may go on.";
        }
        String[] counts = outcome.split("-", -1);
        return "%s handled, %s failed again.".formatted(counts[1], counts[2]);
    }

    private String sequencesPage(String service, String group, Optional<String> after, Form form, Model model) {
        Part part = Operators.part(service);
        List<Letters.Sequence> sequences = operators.sequences(part, group, after);
        model.addAttribute("service", service);
        model.addAttribute("group", group);
        model.addAttribute("sequences", sequences);
        form.put("key", form.key());
        model.addAttribute("form", form);
        return "admin/sequences";
    }

    private String lettersPage(String service, String group, String sequence, long after, Form form, Model model) {
        Part part = Operators.part(service);
        model.addAttribute("service", service);
        model.addAttribute("group", group);
        model.addAttribute("sequence", sequence);
        model.addAttribute("letters", operators.letters(part, group, sequence, after));
        form.put("key", form.key());
        model.addAttribute("form", form);
        return "admin/letters";
    }
}

package org.yousaid.gateway.pages.referral;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Asks a body for its answer. Opening the link changes nothing; the button on its page does. */
@Controller
class AnswerController {

    private static final int LONGEST = 5_000;

    private final Council council;

    AnswerController(Council council) {
        this.council = council;
    }

    /** What a body was asked, and what it said before. */
    record Asked(
            String reference,
            String receiver,
            String title,
            String text,
            @Nullable String ask,
            @Nullable String ward,
            Instant since,
            LocalDate answerBy,
            boolean open,
            @Nullable List<Said> said) {

        public List<Said> before() {
            return said == null ? List.of() : said;
        }

        /** Whether it said that it has it, or what came of it. */
        public boolean answered() {
            return !before().isEmpty();
        }
    }

    /** What a body said once. */
    record Said(Choice answer, @Nullable String words, Instant at) {}

    /** What can be said. */
    enum Choice {
        WE_HAVE_IT("We have it", "It is ours to look at. You can come back to this page and say more.", "You have it"),
        DONE("We did this, or will do it", "Write what, and when.", "What you did or will do"),
        NOT_OURS("It is not ours", "Write why, and who could do it if you know.", "Not yours");

        private final String words;
        private final String hint;
        private final String past;

        Choice(String words, String hint, String past) {
            this.words = words;
            this.hint = hint;
            this.past = past;
        }

        public String words() {
            return words;
        }

        public String hint() {
            return hint;
        }

        /** How it reads once it was said. */
        public String past() {
            return past;
        }
    }

    @ModelAttribute("section")
    String section() {
        return "";
    }

    @GetMapping(path = "/referrals/{reference}/{round}", produces = "text/html")
    String asked(
            @PathVariable String reference,
            @PathVariable String round,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", done);
        return page(reference, round, token, Form.empty(), model);
    }

    @PostMapping(path = "/referrals/{reference}/{round}", produces = "text/html")
    String answer(
            @PathVariable String reference,
            @PathVariable String round,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of("answer", "words"));
        String token = form.raw("token");
        check(form);
        if (form.hasErrors()) {
            return page(reference, round, token, form, model);
        }
        try {
            Optional<Asked> said = council.call(
                    SUGGESTION,
                    HttpMethod.POST,
                    Asked.class,
                    Map.of(),
                    body(form, round, token),
                    "/api/referrals/{reference}/answers",
                    reference);
            if (said.isEmpty()) {
                return page(reference, round, token, form, model);
            }
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> pointer.startsWith("/") ? pointer.substring(1) : Refusals.WHOLE);
            return page(reference, round, token, form, model);
        }
        target.addAttribute("token", token);
        target.addAttribute("done", "said");
        return "redirect:/referrals/{reference}/{round}";
    }

    private static void check(Form form) {
        boolean chosen = List.of(Choice.values()).stream().anyMatch(choice -> form.checked("answer", choice.name()));
        if (!chosen) {
            form.reject("answer", "Choose one of the three");
        } else if (!form.has("words") && !form.checked("answer", Choice.WE_HAVE_IT.name())) {
            form.reject("words", "Write it in a sentence or two");
        }
        int length = form.raw("words").length();
        if (length > LONGEST) {
            form.reject("words", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST, length));
        }
    }

    private static Map<String, Object> body(Form form, String round, String token) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("round", number(round));
        body.put("token", token);
        body.put("answer", form.value("answer"));
        form.text("words").ifPresent(words -> body.put("words", words));
        return body;
    }

    /** A link that was cut or typed leads nowhere, like one with another token. */
    private static int number(String round) {
        return round.matches("\\d{1,9}") ? Integer.parseInt(round) : 0;
    }

    private String page(String reference, String round, String token, Form form, Model model) {
        Optional<Asked> asked = council.find(
                SUGGESTION,
                Asked.class,
                "/api/referrals/{reference}/asked?round={round}&token={token}",
                reference,
                number(round),
                token);
        model.addAttribute("asked", asked.orElse(null));
        model.addAttribute("round", round);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("choices", Choice.values());
        return "referral/answer";
    }
}

package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Suggestion;
import org.yousaid.gateway.route.ServiceProblem;

/** Screening one suggestion: what it says, and the first word its author gets. */
@Controller
class CaseworkController {

    private static final int LONGEST_NOTE = 5_000;
    private static final String ANSWER_BY = "answerBy";

    private final Council council;
    private final Conversations conversations;
    private final CasePages pages;

    CaseworkController(Council council, Conversations conversations, CasePages pages) {
        this.council = council;
        this.conversations = conversations;
        this.pages = pages;
    }

    /** What can be decided when a suggestion is read first. */
    enum Outcome {
        ANSWERED("Answer it", "The note below is the answer."),
        ALREADY_HAPPENING("It is already happening", "Say where and since when."),
        NOT_POSSIBLE("It is not possible", "Say why, and what would have to change."),
        JOINED(
                "Others ask for the same",
                "Choose the opportunity it joins. Its author hears of each step from then on."),
        CLOSER_LOOK("It needs a closer look", "Say who looks at it. Its author is told when there is news."),
        REFERRED("Somebody else is responsible", "Say who. Who is in the list is asked by email, and chased."),
        COMPLAINT("It is a complaint", "It is handed over and has a clock of its own. Say how it is taken up."),
        SERVICE_REQUEST(
                "It asks for a repair or a service",
                "It is handed over and has a clock of its own. Say how it is taken up.");

        private final String words;
        private final String hint;

        Outcome(String words, String hint) {
            this.words = words;
            this.hint = hint;
        }

        public String words() {
            return words;
        }

        public String hint() {
            return hint;
        }

        /** Whether others take it from here, with a clock of their own. */
        boolean handsOver() {
            return this == COMPLAINT || this == SERVICE_REQUEST;
        }
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    @GetMapping(path = "/casework/{reference}", produces = "text/html")
    String one(@PathVariable String reference, Model model) {
        Suggestion suggestion = find(reference);
        return page(suggestion, Form.empty().put("version", suggestion.version()), model);
    }

    @PostMapping(path = "/casework/{reference}", produces = "text/html")
    String screen(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Suggestion suggestion = find(reference);
        Form form = Form.of(sent);
        form.ordered(List.of("outcome", "opportunity", "receiver", "ask", "referredTo", ANSWER_BY + "-day", "note"));
        Needed needed = pages.needed(suggestion);
        check(form, needed);
        if (form.hasErrors()) {
            return page(suggestion, form, model);
        }
        try {
            council.change(
                    SUGGESTION,
                    HttpMethod.POST,
                    form.text("version").orElse("*"),
                    body(form, needed),
                    "/api/suggestions/{reference}/screen",
                    suggestion.reference());
        } catch (ServiceProblem problem) {
            return refused(problem, find(reference), form, model);
        }
        target.addAttribute("screened", suggestion.reference());
        return "redirect:/casework";
    }

    /** Somebody else was faster: what happened is shown, the note is kept, and the next try is on what is now. */
    private String refused(ServiceProblem problem, Suggestion now, Form form, Model model) {
        if (problem.status() == 412) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
            model.addAttribute(
                    "meanwhile",
                    conversations
                            .suggestion(now.reference())
                            .map(Suggestion::steps)
                            .orElse(List.of()));
            form.put("version", now.version());
        } else {
            Refusals.explain(problem, form, pointer -> switch (pointer) {
                case "/outcome" -> "outcome";
                case "/referredTo" -> form.has("receiver") ? "receiver" : "referredTo";
                case "/ask" -> "ask";
                case "/answerBy" -> ANSWER_BY + "-day";
                case "/opportunity" -> "opportunity";
                case "/note" -> "note";
                default -> Refusals.WHOLE;
            });
        }
        return page(now, form, model);
    }

    private static void check(Form form, Needed needed) {
        if (!form.has("outcome")) {
            form.reject("outcome", "Choose what is to be done with it");
        }
        if (form.checked("outcome", Outcome.REFERRED.name())) {
            ReceiverChoice.check(form);
        } else if (needed.receiver(form.value("outcome")) && !form.has("referredTo")) {
            form.reject("referredTo", "Enter who has it from now on");
        }
        var _ = DayFields.read(form, ANSWER_BY, "the day by which they answer");
        if (form.checked("outcome", Outcome.JOINED.name()) && !form.has("opportunity")) {
            form.reject("opportunity", "Choose the opportunity it joins");
        }
        if (!form.has("note")) {
            form.reject("note", "Write what its author is told");
        }
        int length = form.raw("note").length();
        if (length > LONGEST_NOTE) {
            form.reject("note", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_NOTE, length));
        }
    }

    private static Map<String, Object> body(Form form, Needed needed) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", form.value("outcome"));
        body.put("note", form.value("note"));
        boolean handedOver = Arrays.stream(Outcome.values())
                .anyMatch(outcome -> outcome.handsOver() && form.checked("outcome", outcome.name()));
        if (form.checked("outcome", Outcome.REFERRED.name())) {
            ReceiverChoice.put(form, body);
        } else if (handedOver || needed.receiver(form.value("outcome"))) {
            form.text("referredTo").ifPresent(other -> body.put("referredTo", other));
        }
        if (handedOver) {
            DayFields.read(form, ANSWER_BY, "the day by which they answer")
                    .ifPresent(day -> body.put("answerBy", day.toString()));
        }
        if (form.checked("outcome", Outcome.JOINED.name())) {
            form.text("opportunity").ifPresent(joined -> body.put("opportunity", joined));
        }
        return body;
    }

    private Suggestion find(String reference) {
        return pages.find(reference);
    }

    private String page(Suggestion suggestion, Form form, Model model) {
        return pages.show(suggestion, form, model);
    }
}

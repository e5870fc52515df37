package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import org.yousaid.gateway.route.ServiceProblem;

/** What is done with several suggestions at once: given to somebody, or decided with one note that can be taken back. */
@Controller
class ManyController {

    private static final int LONGEST_NOTE = 5_000;
    private static final List<CaseworkController.Outcome> POSSIBLE = List.of(
            CaseworkController.Outcome.ANSWERED,
            CaseworkController.Outcome.ALREADY_HAPPENING,
            CaseworkController.Outcome.NOT_POSSIBLE,
            CaseworkController.Outcome.CLOSER_LOOK,
            CaseworkController.Outcome.REFERRED,
            CaseworkController.Outcome.COMPLAINT,
            CaseworkController.Outcome.SERVICE_REQUEST);
    private static final String ANSWER_BY = "answerBy";
    private static final String ANSWER_DAY = "the day by which they answer";

    private final Council council;
    private final ReceiverChoice receivers;
    private final Conversations conversations;

    ManyController(Council council, ReceiverChoice receivers, Conversations conversations) {
        this.council = council;
        this.receivers = receivers;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    /** From the list: with those that were ticked. */
    @PostMapping(path = "/casework/many", produces = "text/html")
    String choose(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        List<Chosen> chosen = Chosen.read(form.values("chosen"));
        if (chosen.isEmpty()) {
            target.addAttribute("done", "none");
            return "redirect:/casework";
        }
        if (form.value("do").equals("assign")) {
            return assign(form, chosen, target);
        }
        form.key();
        return page(form, chosen, model);
    }

    private String assign(Form form, List<Chosen> chosen, RedirectAttributes target) {
        Map<String, Object> body = new LinkedHashMap<>();
        form.text("to").filter(to -> !to.equals("nobody")).ifPresent(to -> body.put("to", to));
        int missed = 0;
        for (Chosen one : chosen) {
            try {
                council.change(
                        SUGGESTION,
                        HttpMethod.POST,
                        Long.toString(one.version()),
                        body,
                        "/api/suggestions/{reference}/assign",
                        one.reference());
            } catch (ServiceProblem problem) {
                if (problem.status() != 412 && problem.status() != 409) {
                    throw problem;
                }
                missed++;
            }
        }
        target.addAttribute("done", "assigned");
        target.addAttribute("missed", missed);
        return "redirect:/casework";
    }

    @PostMapping(path = "/casework/many/decide", produces = "text/html")
    String decide(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of("outcome", "receiver", "referredTo", ANSWER_BY + "-day", "note"));
        List<Chosen> chosen = Chosen.read(form.values("chosen"));
        check(form, needed());
        if (form.hasErrors()) {
            return page(form, chosen, model);
        }
        try {
            Object _ = council.create(SUGGESTION, Map.class, form.key(), body(form, chosen), "/api/casework/batches");
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> switch (pointer) {
                case "/outcome" -> "outcome";
                case "/referredTo" -> form.has("receiver") ? "receiver" : "referredTo";
                case "/answerBy" -> ANSWER_BY + "-day";
                case "/note" -> "note";
                default -> Refusals.WHOLE;
            });
            return page(form, chosen, model);
        }
        target.addAttribute("done", "decided");
        return "redirect:/casework";
    }

    @PostMapping(path = "/casework/batches/{id}/undo", produces = "text/html")
    String undo(@PathVariable String id, RedirectAttributes target) {
        try {
            council.change(SUGGESTION, HttpMethod.POST, "*", null, "/api/casework/batches/{id}/undo", id);
            target.addAttribute("done", "undone");
        } catch (ServiceProblem problem) {
            if (!problem.code().equals("batch-gone-out")) {
                throw problem;
            }
            target.addAttribute("done", "too-late");
        }
        return "redirect:/casework";
    }

    private Needed needed() {
        return new Needed(conversations.process());
    }

    private static void check(Form form, Needed needed) {
        if (POSSIBLE.stream().noneMatch(outcome -> form.checked("outcome", outcome.name()))) {
            form.reject("outcome", "Choose what is to be done with them");
        }
        if (form.checked("outcome", CaseworkController.Outcome.REFERRED.name())) {
            ReceiverChoice.check(form);
        } else if (needed.receiver(form.value("outcome")) && !form.has("referredTo")) {
            form.reject("referredTo", "Enter who has them from now on");
        }
        var _ = DayFields.read(form, ANSWER_BY, ANSWER_DAY);
        int length = form.raw("note").length();
        if (!form.has("note")) {
            form.reject("note", "Write what their authors are told");
        } else if (length > LONGEST_NOTE) {
            form.reject("note", "Shorten this to %,d characters or fewer; it has %,d".formatted(LONGEST_NOTE, length));
        }
    }

    private static Map<String, Object> body(Form form, List<Chosen> chosen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", form.value("outcome"));
        body.put("note", form.value("note"));
        form.text("receiver")
                .filter(_ -> form.checked("outcome", CaseworkController.Outcome.REFERRED.name()))
                .or(() -> form.text("referredTo"))
                .ifPresent(to -> body.put("referredTo", to));
        if (POSSIBLE.stream().anyMatch(outcome -> outcome.handsOver() && form.checked("outcome", outcome.name()))) {
            DayFields.read(form, ANSWER_BY, ANSWER_DAY).ifPresent(day -> body.put("answerBy", day.toString()));
        }
        body.put("suggestions", chosen);
        return body;
    }

    private String page(Form form, List<Chosen> chosen, Model model) {
        model.addAttribute("needed", needed());
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen);
        model.addAttribute("outcomes", POSSIBLE);
        model.addAttribute("receivers", receivers.choosable());
        return "casework/many";
    }
}

package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.ConsultationSummary;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.ResultPages;
import org.yousaid.gateway.pages.common.ResultView;
import org.yousaid.gateway.pages.common.Results;
import org.yousaid.gateway.pages.draft.Gap;
import org.yousaid.gateway.pages.draft.TaskList;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** The policy team's consultations: their list, and the steps from draft to published. */
@Controller
class PolicyController {

    private final Council council;
    private final Conversations conversations;
    private final TaskList tasks;

    PolicyController(Council council, Conversations conversations, TaskList tasks) {
        this.council = council;
        this.conversations = conversations;
        this.tasks = tasks;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy", produces = "text/html")
    String list(@RequestParam @Nullable String after, Model model) {
        Page<ConsultationSummary> page = conversations.consultations(null, after);
        model.addAttribute("consultations", page.shown());
        model.addAttribute("next", page.next());
        return "policy/list";
    }

    @GetMapping(path = "/policy/{slug}", produces = "text/html")
    String one(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        if (consultation.draft()) {
            return tasks.show(slug, model);
        }
        model.addAttribute("reading", conversations.reading(consultation.documents()));
        model.addAttribute("length", conversations.length(slug).orElse(null));
        model.addAttribute("origin", conversations.origin(consultation.copyOf()).orElse(null));
        return "policy/consultation";
    }

    @GetMapping(path = "/policy/{slug}/results", produces = "text/html")
    String results(
            @PathVariable String slug,
            @RequestParam(name = "find") @Nullable String search,
            @RequestParam @Nullable String order,
            @RequestParam @Nullable String page,
            Model model) {
        Results results =
                council.read(CONSULTATION, Results.class, "/api/consultations/{slug}/results?breakdowns=false", slug);
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("results", results);
        model.addAttribute("part", ResultPages.of(consultation, results, search, order, page));
        return "policy/results";
    }

    /** One question with the counts by ward and channel. */
    @GetMapping(path = "/policy/{slug}/results/{question}", produces = "text/html")
    String resultInGroups(@PathVariable String slug, @PathVariable String question, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Results results = council.read(
                CONSULTATION, Results.class, "/api/consultations/{slug}/results?question={question}", slug, question);
        model.addAttribute("consultation", consultation);
        model.addAttribute("results", results);
        model.addAttribute(
                "result",
                ResultView.inGroups(consultation.numberOf(question), question, results)
                        .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
        return "policy/result";
    }

    /** Asks once more before a step that cannot be taken back. */
    @GetMapping(path = "/policy/{slug}/{step:open|close|publish|withdraw}", produces = "text/html")
    String askAgain(@PathVariable String slug, @PathVariable String step, Model model) {
        Consultation consultation = conversations.consultation(slug);
        return confirm(consultation, step, Form.empty().put("version", consultation.version()), model);
    }

    @PostMapping(path = "/policy/{slug}/{step:open|close|publish|withdraw}", produces = "text/html")
    String take(
            @PathVariable String slug,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        String path = step.equals("publish") ? "results/publish" : step;
        try {
            council.change(
                    CONSULTATION,
                    HttpMethod.POST,
                    form.text("version").orElse("*"),
                    form.text("reason").map(why -> Map.of("reason", why)).orElse(null),
                    "/api/consultations/{id}/" + path,
                    consultation.id());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
                form.put("version", consultation.version());
            } else {
                Refusals.explain(problem, form, pointer -> pointer.equals("/reason") ? "reason" : Refusals.WHOLE);
            }
            model.addAttribute("missing", missing(problem));
            model.addAttribute("askedBefore", problem.code().equals("asked-before"));
            return confirm(consultation, step, form, model);
        }
    }

    /** What of the draft must be filled or changed first. */
    private static List<Gap> missing(ServiceProblem problem) {
        if (problem.code().equals("decided-before-it-closes")) {
            return List.of(Gap.of("decisionDate"));
        }
        return problem.body().get("missing") instanceof List<?> fields
                ? fields.stream().map(Object::toString).map(Gap::of).toList()
                : List.of();
    }

    private String confirm(Consultation consultation, String step, Form form, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("step", step);
        model.addAttribute(
                "wish",
                consultation.wish(step.equals("publish") ? "results" : step).orElse(null));
        model.addAttribute("form", form);
        return "policy/confirm";
    }
}

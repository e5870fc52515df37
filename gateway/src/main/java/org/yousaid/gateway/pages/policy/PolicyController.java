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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.ConsultationSummary;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.ResultPages;
import org.yousaid.gateway.pages.common.Results;
import org.yousaid.gateway.route.ServiceProblem;

/** The policy team's consultations: writing drafts, and the steps from open to published. */
@Controller
class PolicyController {

    private final Council council;
    private final Conversations conversations;

    PolicyController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
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

    @GetMapping(path = "/policy/new", produces = "text/html")
    String draft(Model model) {
        return write(DraftForm.blank(), null, model);
    }

    @PostMapping(path = "/policy/new", produces = "text/html")
    String create(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        DraftForm draft = new DraftForm(form);
        if (asksForAnotherQuestion(form, draft)) {
            return write(form, null, model);
        }
        draft.check();
        if (form.hasErrors()) {
            return write(form, null, model);
        }
        record Created(String id, String slug) {}
        try {
            target.addAttribute(
                    "slug",
                    council.create(CONSULTATION, Created.class, form.key(), draft.body(), "/api/consultations")
                            .slug());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, draft::field);
            return write(form, null, model);
        }
    }

    @GetMapping(path = "/policy/{slug}/edit", produces = "text/html")
    String edit(@PathVariable String slug, Model model) {
        Consultation consultation = conversations.consultation(slug);
        return consultation.draft()
                ? write(DraftForm.of(consultation), consultation, model)
                : "redirect:/policy/{slug}";
    }

    @PostMapping(path = "/policy/{slug}/edit", produces = "text/html")
    String change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        DraftForm draft = new DraftForm(form);
        if (asksForAnotherQuestion(form, draft)) {
            return write(form, consultation, model);
        }
        draft.check();
        if (form.hasErrors()) {
            return write(form, consultation, model);
        }
        try {
            council.change(
                    CONSULTATION,
                    HttpMethod.PUT,
                    form.text("version").orElse("*"),
                    draft.body(),
                    "/api/consultations/{id}",
                    consultation.id());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem) + " Saving again puts your words over theirs.");
                form.put("version", consultation.version());
            } else {
                Refusals.explain(problem, form, draft::field);
            }
            return write(form, consultation, model);
        }
    }

    private static boolean asksForAnotherQuestion(Form form, DraftForm draft) {
        String action = form.value("do");
        if (action.equals("add-question")) {
            draft.add();
            return true;
        }
        if (action.matches("remove-question-[0-9]{1,3}")) {
            draft.remove(Integer.parseInt(action.substring("remove-question-".length())));
            return true;
        }
        return false;
    }

    private String write(Form form, @Nullable Consultation consultation, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("consultation", consultation);
        model.addAttribute("questions", new DraftForm(form).questions());
        model.addAttribute(
                "address", consultation == null ? "/policy/new" : "/policy/" + consultation.slug() + "/edit");
        return "policy/write";
    }

    @GetMapping(path = "/policy/{slug}", produces = "text/html")
    String one(@PathVariable String slug, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        return "policy/consultation";
    }

    @GetMapping(path = "/policy/{slug}/results", produces = "text/html")
    String results(
            @PathVariable String slug,
            @RequestParam(name = "find") @Nullable String search,
            @RequestParam @Nullable String order,
            @RequestParam @Nullable String page,
            Model model) {
        Results results = council.read(CONSULTATION, Results.class, "/api/consultations/{slug}/results", slug);
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("results", results);
        model.addAttribute("part", ResultPages.of(results, search, order, page));
        return "policy/results";
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
                    null,
                    "/api/consultations/{id}/" + path,
                    consultation.id());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
                form.put("version", consultation.version());
            } else {
                Refusals.explain(problem, form, pointer -> Refusals.WHOLE);
            }
            model.addAttribute("missing", missing(problem));
            return confirm(consultation, step, form, model);
        }
    }

    private static final Map<String, String> FIELDS = Map.of(
            "title", "Title",
            "purpose", "Why you are asking",
            "canStillChange", "What can still change",
            "decisionDate", "The day of the decision",
            "decidedBy", "Who decides",
            "closesAt", "The last day for answers",
            "owner", "Who is responsible");

    private static List<Missing> missing(ServiceProblem problem) {
        return problem.body().get("missing") instanceof List<?> fields
                ? fields.stream()
                        .map(Object::toString)
                        .map(field -> new Missing(
                                field.equals("decisionDate") || field.equals("closesAt") ? field + "-day" : field,
                                FIELDS.getOrDefault(field, field)))
                        .toList()
                : List.of();
    }

    /** A field of a draft that must be filled before it opens. */
    public record Missing(String field, String words) {}

    private String confirm(Consultation consultation, String step, Form form, Model model) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        return "policy/confirm";
    }
}

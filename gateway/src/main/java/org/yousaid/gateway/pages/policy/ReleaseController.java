package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.HashMap;
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
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.ReleasedResponses;
import org.yousaid.gateway.route.ServiceProblem;

/** Making responses public, looking at them before, taking them back, and the log of it. */
@Controller
@RequestMapping(path = "/policy/{slug}/release", produces = "text/html")
class ReleaseController {

    private static final int STALE = 412;
    private static final String RELEASES = "/api/consultations/{slug}/releases";
    private static final List<String> FIELDS = List.of("questions", "reason", "back");

    private final Council council;
    private final Conversations conversations;

    ReleaseController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping
    String page(@PathVariable String slug, @RequestParam @Nullable String done, Model model) {
        model.addAttribute("done", done);
        Releases releases = releases(slug);
        return shown(slug, releases, Form.empty().tick("questions", releases.releasable()), model);
    }

    private Releases releases(String slug) {
        return council.read(CONSULTATION, Releases.class, RELEASES, slug);
    }

    private String shown(String slug, Releases releases, Form form, Model model) {
        form.ordered(FIELDS);
        form.put("version", releases.version());
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("releases", releases);
        model.addAttribute("open", releases.open().orElse(null));
        model.addAttribute(
                "askable",
                consultation.asked().stream()
                        .filter(question -> releases.releasable().contains(question.id()))
                        .toList());
        model.addAttribute("form", form);
        return "policy/release/release";
    }

    /** What would go out now. */
    @GetMapping("/preview")
    String preview(@PathVariable String slug, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("first", after == null);
        model.addAttribute(
                "released",
                after == null
                        ? council.read(CONSULTATION, ReleasedResponses.class, RELEASES + "/preview", slug)
                        : council.read(
                                CONSULTATION,
                                ReleasedResponses.class,
                                RELEASES + "/preview?after={after}",
                                slug,
                                after));
        return "policy/release/preview";
    }

    @PostMapping
    String act(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        String step = form.value("do");
        if (step.equals("release") && form.values("questions").isEmpty() && !form.has("asked")) {
            form.reject("questions", "Tick at least one question.");
            return shown(slug, releases(slug), form, model);
        }
        try {
            switch (step) {
                case "drop" -> change(form, HttpMethod.DELETE, null, "/asked-for", slug);
                case "back" -> change(form, HttpMethod.POST, Map.of("reason", form.value("back")), "/withdrawal", slug);
                default -> change(form, HttpMethod.POST, wanted(form), "", slug);
            }
            target.addAttribute("done", step);
            return "redirect:/policy/{slug}/release";
        } catch (ServiceProblem problem) {
            explain(problem, form, step.equals("back") ? "back" : "reason");
            return shown(slug, releases(slug), form, model);
        }
    }

    private static Map<String, Object> wanted(Form form) {
        Map<String, Object> body = new HashMap<>();
        if (!form.has("asked")) {
            body.put("questions", form.values("questions"));
        }
        form.text("reason").ifPresent(reason -> body.put("reason", reason));
        return body;
    }

    private static void explain(ServiceProblem problem, Form form, String reason) {
        if (problem.status() == STALE) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
        } else {
            Refusals.explain(problem, form, pointer -> pointer.equals("/reason") ? reason : Refusals.WHOLE);
        }
    }

    private void change(Form form, HttpMethod method, @Nullable Object body, String step, String slug) {
        council.change(CONSULTATION, method, form.text("version").orElse("*"), body, RELEASES + step, slug);
    }
}

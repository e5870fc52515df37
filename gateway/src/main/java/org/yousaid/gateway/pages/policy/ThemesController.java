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
import org.yousaid.gateway.route.ServiceProblem;

/** The policy team's themes: having them proposed, changing and confirming them, and the answers behind each count. */
@Controller
@RequestMapping(path = "/policy/{slug}/themes", produces = "text/html")
class ThemesController {

    private static final String NONE = "none";
    private static final String ONE = "/api/consultations/{slug}/themes/{question}";

    private final Council council;
    private final Conversations conversations;

    ThemesController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping
    String all(@PathVariable String slug, Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute(
                "frames",
                council.read(CONSULTATION, CodeFrame.All.class, "/api/consultations/{slug}/themes", slug)
                        .questions());
        return "policy/themes/all";
    }

    @GetMapping("/{question}")
    String one(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam @Nullable String done,
            Model model) {
        return frame(slug, question, Form.fresh(), done, model);
    }

    @PostMapping("/{question}")
    String change(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        String action = form.value("do");
        try {
            switch (action) {
                case "propose" ->
                    council.create(
                            CONSULTATION,
                            CodeFrame.class,
                            form.key(),
                            Map.of("question", question),
                            "/api/consultations/{slug}/themes/propose",
                            slug);
                case "undo" -> tell(form, null, ONE + "/undo", slug, question);
                case "confirm" -> tell(form, null, ONE + "/confirm", slug, question);
                case "add" -> tell(form, Map.of("label", form.value("label")), ONE + "/add", slug, question);
                default -> throw Conversations.nothingHere();
            }
            target.addAttribute("done", action);
            return "redirect:/policy/{slug}/themes/{question}";
        } catch (ServiceProblem problem) {
            explain(problem, form);
            return frame(slug, question, form, null, model);
        }
    }

    private String frame(String slug, String question, Form form, @Nullable String done, Model model) {
        CodeFrame frame = show(slug, question, form, model);
        model.addAttribute("done", done);
        if (!form.has("key")) {
            form.key();
        }
        model.addAttribute("chart", frame.empty() ? null : frame.chart());
        return "policy/themes/frame";
    }

    private CodeFrame show(String slug, String question, Form form, Model model) {
        Consultation consultation = conversations.consultation(slug);
        CodeFrame frame = council.find(CONSULTATION, CodeFrame.class, ONE, slug, question)
                .orElseThrow(Conversations::nothingHere);
        if (!form.hasErrors() || !form.has("version")) {
            form.put("version", frame.version());
        }
        model.addAttribute("consultation", consultation);
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        return frame;
    }

    @GetMapping("/{question}/in/{theme}")
    String theme(
            @PathVariable String slug,
            @PathVariable String question,
            @PathVariable String theme,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam @Nullable String done,
            Model model) {
        return inTheme(slug, question, theme, page, Form.empty(), done, model);
    }

    private String inTheme(
            String slug, String question, String theme, int page, Form form, @Nullable String done, Model model) {
        CodeFrame frame = show(slug, question, form, model);
        if (!theme.equals(NONE) && frame.theme(theme).isEmpty()) {
            throw Conversations.nothingHere();
        }
        model.addAttribute("theme", frame.theme(theme).orElse(null));
        if (!form.has("label")) {
            form.put("label", frame.theme(theme).map(CodeFrame.Theme::label).orElse(null));
        }
        model.addAttribute("done", done);
        model.addAttribute(
                "answers",
                council.read(
                        CONSULTATION,
                        CodeFrame.Answers.class,
                        ONE + "/answers?theme={theme}&page={page}",
                        slug,
                        question,
                        theme,
                        page));
        return "policy/themes/theme";
    }

    @PostMapping("/{question}/in/{theme}")
    String changeTheme(
            @PathVariable String slug,
            @PathVariable String question,
            @PathVariable String theme,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        String action = form.value("do");
        try {
            switch (action) {
                case "rename" ->
                    tell(form, themed(theme, "label", form.value("label")), ONE + "/rename", slug, question);
                case "merge" -> tell(form, themed(theme, "into", form.value("into")), ONE + "/merge", slug, question);
                case "remove" -> tell(form, Map.of("theme", theme), ONE + "/remove", slug, question);
                case "split" -> split(theme, form, slug, question);
                default -> throw Conversations.nothingHere();
            }
        } catch (ServiceProblem problem) {
            explain(problem, form);
        }
        if (form.hasErrors()) {
            return inTheme(slug, question, theme, page, form, null, model);
        }
        target.addAttribute("done", action);
        return action.equals("rename") || action.equals("split")
                ? "redirect:/policy/{slug}/themes/{question}/in/{theme}"
                : "redirect:/policy/{slug}/themes/{question}";
    }

    private void split(String theme, Form form, String slug, String question) {
        List<String> chosen = form.values("responses");
        if (chosen.isEmpty()) {
            form.reject("responses", "Tick the answers that belong to the new theme.");
            return;
        }
        Map<String, Object> body = themed(theme, "label", form.value("fresh"));
        body.put("responses", chosen);
        tell(form, body, ONE + "/split", slug, question);
    }

    private static Map<String, Object> themed(String theme, String member, String value) {
        Map<String, Object> body = new HashMap<>();
        body.put("theme", theme);
        body.put(member, value);
        return body;
    }

    private void tell(Form form, @Nullable Object body, String path, Object... variables) {
        council.change(CONSULTATION, HttpMethod.POST, form.text("version").orElse("*"), body, path, variables);
    }

    private static void explain(ServiceProblem problem, Form form) {
        ThemeRefusals.explain(problem, form);
    }
}

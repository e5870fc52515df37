package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;

/** One answer and its themes, what of it may be shown to everybody, and the second coder's pages. */
@Controller
@RequestMapping(path = "/policy/{slug}/themes/{question}", produces = "text/html")
class ThemeAnswersController {

    private static final String ONE = "/api/consultations/{slug}/themes/{question}";

    private final Council council;
    private final Conversations conversations;

    ThemeAnswersController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    private CodeFrame show(String slug, String question, Form form, Model model) {
        CodeFrame frame = council.find(CONSULTATION, CodeFrame.class, ONE, slug, question)
                .orElseThrow(Conversations::nothingHere);
        if (!form.hasErrors() || !form.has("version")) {
            form.put("version", frame.version());
        }
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        return frame;
    }

    @GetMapping("/answers/{response}")
    String answer(
            @PathVariable String slug,
            @PathVariable String question,
            @PathVariable String response,
            @RequestParam @Nullable String done,
            Model model) {
        model.addAttribute("done", done);
        return answer(slug, question, response, Form.empty(), model);
    }

    private String answer(String slug, String question, String response, Form form, Model model) {
        show(slug, question, form, model);
        CodeFrame.Answer answer = council.find(
                        CONSULTATION, CodeFrame.Answer.class, ONE + "/answers/{response}", slug, question, response)
                .orElseThrow(Conversations::nothingHere);
        model.addAttribute("answer", answer);
        model.addAttribute("removed", answer.text().equals("[removed]"));
        if (!form.hasErrors()) {
            form.put("words", answer.quote() == null ? answer.text() : answer.quote());
        }
        return "policy/themes/answer";
    }

    @PostMapping("/answers/{response}")
    String change(
            @PathVariable String slug,
            @PathVariable String question,
            @PathVariable String response,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        String action = form.value("do");
        try {
            switch (action) {
                case "move" ->
                    tell(form, Map.of("response", response, "themes", form.values("themes")), "/move", slug, question);
                case "clear" ->
                    tell(form, Map.of("response", response, "words", form.raw("words")), "/quotes", slug, question);
                case "withdraw" -> tell(form, Map.of("response", response), "/quotes/withdraw", slug, question);
                default -> throw Conversations.nothingHere();
            }
            target.addAttribute("done", action);
            return "redirect:/policy/{slug}/themes/{question}/answers/{response}";
        } catch (ServiceProblem problem) {
            ThemeRefusals.explain(problem, form);
            return answer(slug, question, response, form, model);
        }
    }

    @GetMapping("/second")
    String second(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam @Nullable String coder,
            Model model) {
        return second(slug, question, Form.empty().put("coder", coder), model);
    }

    private String second(String slug, String question, Form form, Model model) {
        show(slug, question, form, model);
        model.addAttribute(
                "next", council.read(CONSULTATION, CodeFrame.Next.class, ONE + "/codings/next", slug, question));
        return "policy/themes/second";
    }

    @PostMapping("/second")
    String code(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String response : form.values("responses")) {
            answers.add(Map.of("response", response, "themes", form.values("themes-" + response)));
        }
        if (!form.has("coder")) {
            form.reject("coder", "Give your name or initials.");
        }
        if (form.hasErrors()) {
            return second(slug, question, form, model);
        }
        try {
            tell(form, Map.of("coder", form.value("coder"), "answers", answers), "/codings", slug, question);
            target.addAttribute("coder", form.value("coder"));
            return "redirect:/policy/{slug}/themes/{question}/second";
        } catch (ServiceProblem problem) {
            ThemeRefusals.explain(problem, form);
            return second(slug, question, form, model);
        }
    }

    @GetMapping("/agreement")
    String agreement(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam @Nullable String done,
            Model model) {
        model.addAttribute("done", done);
        return agreement(slug, question, Form.empty(), model);
    }

    private String agreement(String slug, String question, Form form, Model model) {
        show(slug, question, form, model);
        model.addAttribute(
                "agreement", council.read(CONSULTATION, CodeFrame.Agreement.class, ONE + "/agreement", slug, question));
        return "policy/themes/agreement";
    }

    @PostMapping("/agreement")
    String settle(
            @PathVariable String slug,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        List<String> themes = form.values("choice").stream()
                .flatMap(choice -> Arrays.stream(choice.split(",", -1)))
                .filter(theme -> !theme.isBlank())
                .toList();
        try {
            tell(form, Map.of("response", form.value("response"), "themes", themes), "/settle", slug, question);
            target.addAttribute("done", "settle");
            return "redirect:/policy/{slug}/themes/{question}/agreement";
        } catch (ServiceProblem problem) {
            ThemeRefusals.explain(problem, form);
            return agreement(slug, question, form, model);
        }
    }

    private void tell(Form form, Object body, String step, String slug, String question) {
        council.change(
                CONSULTATION, HttpMethod.POST, form.text("version").orElse("*"), body, ONE + step, slug, question);
    }
}

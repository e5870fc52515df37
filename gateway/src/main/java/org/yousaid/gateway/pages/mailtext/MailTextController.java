package org.yousaid.gateway.pages.mailtext;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** Edits what mails say: a draft, a test, and out with it. */
@Controller
class MailTextController {

    private static final List<String> FIELDS = List.of("subject", "preview", "heading", "body", "footer");
    private static final String ONE = "/admin/mails/{kind}/{language}";
    private static final Map<String, String> DONE = Map.of(
            "saved", "The draft is saved. Nobody gets it before it is published.",
            "discarded", "The draft is thrown away.",
            "published", "Mails are written with this text from now on.",
            "went-back", "Mails are written with the earlier text again.",
            "tested", "A test is on its way to your own address.");

    private final MailTexts texts;

    MailTextController(MailTexts texts) {
        this.texts = texts;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/mails", produces = "text/html")
    String all(Model model) {
        model.addAttribute("lines", texts.all().items());
        return "mailtext/list";
    }

    @GetMapping(path = ONE, produces = "text/html")
    String one(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        MailText text = texts.one(kind, language);
        model.addAttribute("done", DONE.get(done));
        return page(text, filled(text), model);
    }

    @PostMapping(path = ONE, produces = "text/html")
    String save(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        MailText text = texts.one(kind, language);
        Form typed = Form.of(sent);
        typed.ordered(FIELDS);
        return tried(
                text,
                typed,
                "saved",
                target,
                model,
                () -> texts.save(
                        text,
                        typed.value("version"),
                        new MailText.Texts(
                                typed.raw("subject"),
                                typed.raw("preview"),
                                typed.raw("heading"),
                                typed.raw("body"),
                                typed.raw("footer"))));
    }

    /** What needs no words: publish, discard, test. */
    @PostMapping(path = ONE + "/do", produces = "text/html")
    String act(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        MailText text = texts.one(kind, language);
        Form asked = Form.of(sent);
        String version = asked.value("version");
        String key = asked.key();
        FIELDS.forEach(field -> asked.put(field, filled(text).raw(field)));
        return switch (asked.value("what")) {
            case "publish" -> tried(text, asked, "published", target, model, () -> texts.publish(text, version));
            case "discard" -> tried(text, asked, "discarded", target, model, () -> texts.discard(text, version));
            case "test" ->
                tried(text, asked, "tested", target, model, () -> {
                    var _ = texts.test(text, key, "draft");
                });
            default -> page(text, filled(text), model);
        };
    }

    private String tried(
            MailText text, Form form, String done, RedirectAttributes target, Model model, Runnable action) {
        try {
            action.run();
        } catch (ServiceProblem problem) {
            if (problem.status() == 412 || problem.status() == 429) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
            } else {
                Refusals.explain(problem, form, MailTextController::field);
            }
            return page(text, form, model);
        }
        target.addAttribute("done", done);
        return "redirect:" + ONE;
    }

    private static String field(String pointer) {
        String field = pointer.isEmpty() ? "" : pointer.substring(1);
        return FIELDS.contains(field) ? field : Refusals.WHOLE;
    }

    private static Form filled(MailText text) {
        MailText.Texts shown = text.shown();
        return Form.fresh()
                .put("subject", shown.subject())
                .put("preview", shown.preview())
                .put("heading", shown.heading())
                .put("body", shown.body())
                .put("footer", shown.footer());
    }

    private static String page(MailText text, Form form, Model model) {
        form.put("key", form.key());
        if (!form.has("version")) {
            form.put("version", text.revision());
        }
        model.addAttribute("mail", text);
        model.addAttribute("form", form);
        return "mailtext/one";
    }
}

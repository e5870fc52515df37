package org.yousaid.gateway.pages.mailtext;

import java.util.List;
import java.util.stream.Stream;
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
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** One version of a text: how it differs from the one in use, and the way back to it. */
@Controller
@RequestMapping(path = "/admin/mails/{kind}/{language}/versions/{number}", produces = "text/html")
class MailVersionController {

    private static final int LONGEST_REASON = 500;

    private final MailTexts texts;

    MailVersionController(MailTexts texts) {
        this.texts = texts;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping
    String show(@PathVariable String kind, @PathVariable String language, @PathVariable int number, Model model) {
        return page(texts.one(kind, language), number, Form.fresh(), model);
    }

    @PostMapping
    String goBack(
            @PathVariable String kind,
            @PathVariable String language,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        MailText text = texts.one(kind, language);
        Form typed = Form.of(sent);
        if (!typed.has("reason")) {
            typed.reject("reason", "Write why, in a few words");
        } else if (typed.raw("reason").length() > LONGEST_REASON) {
            typed.reject("reason", "Shorten this to %d characters or fewer".formatted(LONGEST_REASON));
        }
        if (!typed.hasErrors()) {
            try {
                texts.goBack(text, typed.value("version"), number, typed.value("reason"));
                target.addAttribute("done", "went-back");
                return "redirect:/admin/mails/{kind}/{language}";
            } catch (ServiceProblem problem) {
                if (problem.status() == 412) {
                    typed.reject(Refusals.WHOLE, Refusals.detail(problem));
                } else {
                    Refusals.explain(problem, typed, pointer -> pointer.equals("/reason") ? "reason" : Refusals.WHOLE);
                }
            }
        }
        return page(text, number, typed, model);
    }

    /** One part of the two texts, line by line. */
    record ComparedPart(String title, List<LineDifference> lines) {

        public boolean same() {
            return lines.stream().allMatch(LineDifference::same);
        }
    }

    private static String page(MailText text, int number, Form form, Model model) {
        MailText.Version version = text.versions().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(Conversations::nothingHere);
        if (!form.has("version")) {
            form.put("version", text.revision());
        }
        model.addAttribute("mail", text);
        model.addAttribute("version", version);
        model.addAttribute("parts", compared(version.texts(), text.texts()));
        model.addAttribute("form", form);
        return "mailtext/version";
    }

    private static List<ComparedPart> compared(MailText.Texts then, MailText.Texts now) {
        return Stream.of(
                        part("Subject", then.subject(), now.subject()),
                        part("Beside the subject in a list of mails", then.preview(), now.preview()),
                        part("Heading", then.heading(), now.heading()),
                        part("Text", then.body(), now.body()),
                        part("Below the line", then.footer(), now.footer()))
                .toList();
    }

    private static ComparedPart part(String title, String then, String now) {
        return new ComparedPart(title, LineDifference.between(then, now));
    }
}

package org.yousaid.gateway.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.gateway.signin.Visitor;

/** Answering a consultation: page after page as its author wants them, a look at everything, and sending it once. */
@Controller
class RespondController {

    private final Conversations conversations;
    private final AnswerPages pages;
    private final SavedAnswers saved;
    private final EarlierAnswers earlier;
    private final FormPages counted;

    RespondController(
            Conversations conversations,
            AnswerPages pages,
            SavedAnswers saved,
            EarlierAnswers earlier,
            FormPages counted) {
        this.conversations = conversations;
        this.pages = pages;
        this.saved = saved;
        this.earlier = earlier;
        this.counted = counted;
    }

    @ModelAttribute("section")
    String section() {
        return "consultations";
    }

    @GetMapping(path = "/consultations/{slug}/respond", produces = "text/html")
    String ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean afresh,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes target,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        if (!consultation.open()) {
            if (!language.isEmpty()) {
                target.addAttribute("language", language);
            }
            return "redirect:/consultations/{slug}";
        }
        staysInHistory(response);
        Optional<SavedAnswers.Opened> waiting = afresh ? Optional.empty() : saved.waiting(slug, request);
        if (waiting.isPresent()) {
            pages.about(consultation, language.isEmpty() ? waiting.get().language() : language, model);
            return "citizen/saved-waiting";
        }
        Form form = Form.fresh().put("language", language);
        Optional<EarlierAnswers.Earlier> before = earlier.of(consultation, visitor);
        before.ifPresent(given -> {
            EarlierAnswers.fill(form, consultation, given);
            model.addAttribute("earlier", given.recordedAt());
        });
        AnswerForm answer = pages.read(consultation, form);
        return pages.show(answer, before.isPresent() ? answer.steps().size() : 0, false, model);
    }

    @PostMapping(path = "/consultations/{slug}/respond", produces = "text/html")
    String turn(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "on") String go,
            @RequestParam(defaultValue = "false") boolean changing,
            HttpServletResponse response,
            Model model) {
        Turn turn = new Turn(step, go, changing);
        AnswerForm answer = pages.read(conversations.consultation(slug), turn.form(sent));
        staysInHistory(response);
        if (!answer.consultation().open()) {
            answer.form().reject("form", Speech.current().say("error.over"));
        }
        return turn.show(pages, answer, model);
    }

    /** Lets the browser's Back show what was typed. It is taken out of the browser once the answer is sent. */
    private static void staysInHistory(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    @PostMapping(path = "/consultations/{slug}/respond/send", produces = "text/html")
    String send(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Form form = Form.of(sent);
        form.key();
        staysInHistory(response);
        AnswerForm answer = pages.read(conversations.consultation(slug), form);
        answer.check();
        if (form.hasErrors()) {
            return pages.wrong(answer, model);
        }
        try {
            target.addAttribute("reference", conversations.respond(slug, form.key(), answer.body("ONLINE")));
        } catch (ServiceProblem problem) {
            answer.explain(problem);
            if (problem.code().equals("not-yours-to-correct")) {
                form.put(EarlierAnswers.CORRECTS, null);
            }
            return pages.wrong(answer, model);
        }
        counted.sent(answer);
        saved.sent(slug, form, request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        target.addAttribute("reply", answer.mayBeAnswered());
        if (AnswerForm.newsIsAskedAbout(form)) {
            target.addAttribute("news", true);
        }
        Speech.current().kept().forEach(language -> target.addAttribute("language", language));
        return "redirect:/responses/{reference}/recorded";
    }
}

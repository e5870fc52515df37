package org.yousaid.gateway.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import org.yousaid.gateway.pages.common.FormSteps;
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
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        if (!consultation.open()) {
            return "redirect:/consultations/{slug}";
        }
        if (!afresh && saved.waiting(slug, request).isPresent()) {
            model.addAttribute("consultation", consultation);
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

    /** From one page to another. Whatever is typed goes along; only going on asks whether it is right. */
    @PostMapping(path = "/consultations/{slug}/respond", produces = "text/html")
    String turn(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "on") String go,
            @RequestParam(defaultValue = "false") boolean changing,
            Model model) {
        Form form = Form.of(sent);
        form.key();
        if (go.startsWith("language.")) {
            form.put("language", go.substring("language.".length()));
        }
        AnswerForm answer = pages.read(conversations.consultation(slug), form);
        FormSteps steps = answer.steps();
        int here = Math.clamp(step, 0, steps.size());
        if (go.startsWith("language.")) {
            return pages.show(answer, here, changing, model);
        }
        if (go.equals("back")) {
            return pages.show(answer, changing ? steps.size() : steps.before(here), false, model);
        }
        if (go.startsWith("change.")) {
            return pages.show(
                    answer, steps.find(go.substring("change.".length())).orElse(0), true, model);
        }
        if (here < steps.size()) {
            answer.check(steps.at(here));
            if (form.hasErrors()) {
                return pages.show(answer, here, changing, model);
            }
        }
        return pages.show(answer, changing ? steps.afterChange(here) : steps.after(here), false, model);
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
        target.addAttribute("reply", answer.mayBeAnswered());
        return "redirect:/responses/{reference}/recorded";
    }
}

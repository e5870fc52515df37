package org.yousaid.gateway.pages.officer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.IdeaFields;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.route.ServiceProblem;

/** An interview: the same questions, taken down for somebody else, and a slip to hand over. */
@Controller
class CaptureController {

    private static final String CAPTURED_AT = "capturedAt";

    private final Conversations conversations;
    private final Dates dates;

    CaptureController(Conversations conversations, Dates dates) {
        this.conversations = conversations;
        this.dates = dates;
    }

    @ModelAttribute("section")
    String section() {
        return "capture";
    }

    @GetMapping(path = "/capture", produces = "text/html")
    String choose(Model model) {
        model.addAttribute("open", conversations.consultations("open", null).shown());
        return "officer/choose";
    }

    @GetMapping(path = "/capture/{slug}", produces = "text/html")
    String ask(@PathVariable String slug, @RequestParam(defaultValue = "") String language, Model model) {
        Consultation consultation = conversations.consultation(slug);
        if (!consultation.open()) {
            return "redirect:/capture";
        }
        Form form = Form.fresh().put("channel", "FACE_TO_FACE").put(CAPTURED_AT, dates.now());
        return page(read(consultation, form.put("language", language)), model);
    }

    @PostMapping(path = "/capture/{slug}", produces = "text/html")
    String record(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        AnswerForm answer = read(consultation, form);
        answer.check();
        answer.announceDropped();
        if (form.hasErrors()) {
            return page(answer, model);
        }
        Map<String, Object> body = answer.body(form.value("channel"));
        // Fixed when the form was first shown, so that sending it twice is the same request.
        body.put(CAPTURED_AT, capturedAt(form).toString());
        form.text("place").ifPresent(place -> body.put("place", place));
        try {
            target.addAttribute("reference", conversations.respond(slug, form.key(), body));
            target.addAttribute("reply", answer.mayBeAnswered());
            return "redirect:/capture/{slug}/recorded/{reference}";
        } catch (ServiceProblem problem) {
            answer.explain(problem);
            return page(answer, model);
        }
    }

    private AnswerForm read(Consultation consultation, Form form) {
        Questionnaire questionnaire = Questionnaire.of(
                consultation, form.value("language"), conversations.wards(), conversations.equality(consultation));
        return new AnswerForm(consultation, questionnaire, form);
    }

    private Instant capturedAt(Form form) {
        try {
            return Instant.parse(form.value(CAPTURED_AT));
        } catch (DateTimeParseException e) {
            form.put(CAPTURED_AT, dates.now());
            return Instant.parse(form.value(CAPTURED_AT));
        }
    }

    private String page(AnswerForm answer, Model model) {
        model.addAttribute("consultation", answer.consultation());
        model.addAttribute("questionnaire", answer.questionnaire());
        model.addAttribute("form", answer.form());
        model.addAttribute("wards", conversations.wards());
        model.addAttribute("ideaFields", IdeaFields.all());
        model.addAttribute("inWords", answer.answeredInWords());
        return "officer/capture";
    }

    /** The slip to hand over. */
    @GetMapping(path = "/capture/{slug}/recorded/{reference}", produces = "text/html")
    String recorded(
            @PathVariable String slug,
            @PathVariable String reference,
            @RequestParam(defaultValue = "false") boolean reply,
            Model model) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("slug", slug);
        model.addAttribute("replyExpected", reply);
        model.addAttribute("reference", read.value());
        model.addAttribute("response", conversations.response(read.value()).orElse(null));
        return "officer/recorded";
    }
}

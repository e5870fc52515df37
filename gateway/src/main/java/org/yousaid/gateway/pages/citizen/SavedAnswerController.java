package org.yousaid.gateway.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Questionnaire;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Speech;
import org.yousaid.gateway.route.SavedLinkMailer;
import org.yousaid.gateway.route.ServiceProblem;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/** Saving an answer for later and taking it up again, on this device or by a mailed link on another. */
@Controller
class SavedAnswerController {

    private final Conversations conversations;
    private final AnswerPages pages;
    private final SavedAnswers saved;
    private final SavedLinkMailer mails;
    private final GatewaySettings settings;

    SavedAnswerController(
            Conversations conversations,
            AnswerPages pages,
            SavedAnswers saved,
            SavedLinkMailer mails,
            GatewaySettings settings) {
        this.conversations = conversations;
        this.pages = pages;
        this.saved = saved;
        this.mails = mails;
        this.settings = settings;
    }

    @ModelAttribute("section")
    String section() {
        return "consultations";
    }

    @PostMapping(path = "/consultations/{slug}/respond/save", produces = "text/html")
    String save(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int step,
            HttpServletResponse response,
            Model model) {
        Form form = Form.of(sent);
        form.key();
        AnswerForm answer = pages.read(conversations.consultation(slug), form);
        try {
            SavedAnswers.Kept kept = saved.save(answer.consultation().slug(), answer, step, response);
            return kept(answer.consultation(), form.value("language"), Form.empty(), kept.token(), kept.until(), model);
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> Refusals.WHOLE);
            return pages.show(answer, step, false, model);
        }
    }

    private String kept(
            Consultation consultation, String language, Form form, String token, Instant until, Model model) {
        Questionnaire questionnaire = pages.about(consultation, language, model);
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("link", link(questionnaire, token));
        model.addAttribute("until", until);
        return "citizen/saved";
    }

    private String link(Questionnaire questionnaire, String token) {
        String language = questionnaire.translated() ? "language=" + questionnaire.language() + "&" : "";
        return settings.at("/consultations/" + questionnaire.slug() + "/saved?" + language + "token=" + token);
    }

    /** Has the link mailed. The address is sealed before it leaves this machine and stands nowhere beside the answer. */
    @PostMapping(path = "/consultations/{slug}/saved/mail", produces = "text/html")
    String mail(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String token,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        Form form = Form.of(sent);
        Optional<SavedAnswers.Opened> opened = saved.open(consultation.slug(), token);
        String language = form.value("language");
        if (opened.isEmpty()) {
            return gone(consultation, language, model);
        }
        Questionnaire questionnaire = pages.about(consultation, language, model);
        try {
            EmailAddress address = EmailAddress.parse(form.raw("email"));
            mails.mail(
                    address,
                    link(questionnaire, token),
                    questionnaire.title().text(),
                    opened.get().until(),
                    questionnaire.language());
            model.addAttribute("mailed", true);
        } catch (InvalidEmailAddress e) {
            form.reject("email", Speech.current().say("error.email"));
        }
        return kept(consultation, language, form, token, opened.get().until(), model);
    }

    /** What the link opens. Only shows a button: programs that follow links in mails see no answer. */
    @GetMapping(path = "/consultations/{slug}/saved", produces = "text/html")
    String link(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        Optional<SavedAnswers.Opened> opened = saved.open(consultation.slug(), token);
        if (!consultation.open() || opened.isEmpty()) {
            return gone(consultation, language, model);
        }
        pages.about(consultation, language.isEmpty() ? opened.get().language() : language, model);
        model.addAttribute("token", token);
        return "citizen/saved-waiting";
    }

    @PostMapping(path = "/consultations/{slug}/saved", produces = "text/html")
    String resume(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        String own = token.isEmpty() ? saved.held(consultation.slug(), request).orElse("") : token;
        return saved.open(consultation.slug(), own)
                .map(opened -> pages.show(pages.read(consultation, opened.in(language)), opened.step(), false, model))
                .orElseGet(() -> gone(consultation, language, model));
    }

    /** For a device that others use: the mailed link goes on working. */
    @PostMapping(path = "/consultations/{slug}/saved/leave", produces = "text/html")
    String leave(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String language,
            HttpServletResponse response,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        saved.leaveDevice(consultation.slug(), response);
        pages.about(consultation, language, model);
        return "citizen/saved-left";
    }

    private String gone(Consultation consultation, String language, Model model) {
        pages.about(consultation, language, model);
        return "citizen/saved-gone";
    }
}

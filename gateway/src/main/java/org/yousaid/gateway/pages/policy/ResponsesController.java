package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;

/** What people wrote to a consultation: page by page, all of it or the words to one question, and one by one. */
@Controller
@RequestMapping(path = "/policy/{slug}/responses", produces = "text/html")
class ResponsesController {

    private static final String LIST = "/api/consultations/{slug}/responses?question={question}&after={after}";
    private static final String ALL = "/api/consultations/{slug}/responses";

    private final Council council;
    private final Conversations conversations;

    ResponsesController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping
    String list(
            @PathVariable String slug,
            @RequestParam @Nullable String question,
            @RequestParam @Nullable String after,
            Model model) {
        Consultation consultation = conversations.consultation(slug);
        String chosen = question == null || question.isBlank() ? null : question;
        Page<ReadResponse> page = page(slug, chosen, after);
        model.addAttribute("consultation", consultation);
        model.addAttribute("question", chosen);
        model.addAttribute("first", after == null);
        model.addAttribute("responses", page.shown());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "worded",
                consultation.asked().stream()
                        .filter(asked -> asked.is("SHORT_TEXT") || asked.is("LONG_TEXT"))
                        .toList());
        return "policy/responses/list";
    }

    private Page<ReadResponse> page(String slug, @Nullable String question, @Nullable String after) {
        ParameterizedTypeReference<Page<ReadResponse>> shape = new ParameterizedTypeReference<>() {};
        if (question == null) {
            return after == null
                    ? council.read(CONSULTATION, shape, ALL, slug)
                    : council.read(CONSULTATION, shape, ALL + "?after={after}", slug, after);
        }
        return after == null
                ? council.read(CONSULTATION, shape, ALL + "?question={question}", slug, question)
                : council.read(CONSULTATION, shape, LIST, slug, question, after);
    }

    @GetMapping("/{reference}")
    String one(
            @PathVariable String slug,
            @PathVariable String reference,
            @RequestParam @Nullable String done,
            Model model) {
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("response", response(council, slug, reference));
        model.addAttribute(
                "clearance",
                council.find(CONSULTATION, Clearance.class, ClearanceController.PATH, reference)
                        .orElse(null));
        model.addAttribute("done", done);
        return "policy/responses/one";
    }

    /** The response with this reference, if it answers this consultation. */
    static ReadResponse response(Council council, String slug, String reference) {
        return council.find(CONSULTATION, ReadResponse.class, "/api/responses/{reference}/answers", reference)
                .filter(response -> response.consultation().equals(slug))
                .orElseThrow(Conversations::nothingHere);
    }
}

package org.yousaid.gateway.pages.citizen;

import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Languages;
import org.yousaid.gateway.pages.common.Speech;

/** What stands under the reference of an answer. */
@Controller
class RecordedController {

    /** How long it may take until a promise is noted. */
    private static final Duration NOTED_WITHIN = Duration.ofMinutes(1);

    private final Conversations conversations;
    private final Dates dates;
    private final Languages languages;

    RecordedController(Conversations conversations, Dates dates, Languages languages) {
        this.conversations = conversations;
        this.dates = dates;
        this.languages = languages;
    }

    @ModelAttribute("section")
    String section() {
        return "consultations";
    }

    private void speak(String language, Model model) {
        languages.speak(language);
        model.addAttribute("kept", Speech.current().kept());
    }

    /** Shown right after sending; can be loaded again without sending again. */
    @GetMapping(path = "/responses/{reference}/recorded", produces = "text/html")
    String recorded(
            @PathVariable String reference,
            @RequestParam(defaultValue = "false") boolean reply,
            @RequestParam(defaultValue = "false") boolean news,
            @RequestParam(defaultValue = "") String language,
            Model model) {
        speak(language, model);
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("reference", read.value());
        model.addAttribute("replyExpected", reply);
        model.addAttribute("news", news);
        model.addAttribute("response", conversations.response(read.value()).orElse(null));
        return "citizen/answered";
    }

    @GetMapping(path = "/responses/{reference}", produces = "text/html")
    String response(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes target,
            Model model) {
        speak(language, model);
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        return conversations
                .response(read.value())
                .map(response -> {
                    model.addAttribute("response", response);
                    model.addAttribute(
                            "justNow", response.recordedAt().plus(NOTED_WITHIN).isAfter(dates.now()));
                    return "citizen/response";
                })
                .orElseGet(() -> {
                    target.addAttribute("reference", read.value());
                    return "redirect:/track";
                });
    }
}

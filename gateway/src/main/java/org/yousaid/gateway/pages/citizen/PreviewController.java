package org.yousaid.gateway.pages.citizen;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;

/** For those who write a consultation: its form as citizens get it, page by page, on a phone. Nothing can be sent from here. */
@Controller
class PreviewController {

    private final AnswerPages pages;
    private final Conversations conversations;

    PreviewController(AnswerPages pages, Conversations conversations) {
        this.pages = pages.inPreview();
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/preview", produces = "text/html")
    String start(@PathVariable String slug, @RequestParam(defaultValue = "") String language, Model model) {
        Form form = Form.fresh().put("language", language);
        return pages.show(pages.read(conversations.consultation(slug), form), 0, false, model);
    }

    @PostMapping(path = "/policy/{slug}/preview", produces = "text/html")
    String turn(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "on") String go,
            @RequestParam(defaultValue = "false") boolean changing,
            Model model) {
        Turn turn = new Turn(step, go, changing);
        return turn.show(pages, pages.read(conversations.consultation(slug), turn.form(sent)), model);
    }
}

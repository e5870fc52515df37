package org.yousaid.gateway.pages.citizen;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;

/** The reference of a suggestion that was sent. */
@Controller
class SuggestionController {

    private final Conversations conversations;

    SuggestionController(Conversations conversations) {
        this.conversations = conversations;
    }

    /** Shown right after sending; can be loaded again without sending again. */
    @GetMapping(path = "/suggestions/{reference}/recorded", produces = "text/html")
    String recorded(@PathVariable String reference, @RequestParam(defaultValue = "false") boolean news, Model model) {
        model.addAttribute("news", news);
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        model.addAttribute("section", "suggest");
        model.addAttribute("reference", read.value());
        model.addAttribute("suggestion", conversations.suggestion(read.value()).orElse(null));
        return "citizen/suggested";
    }
}

package org.yousaid.gateway.pages.citizen;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yousaid.gateway.pages.common.Conversations;

/** The leaflet: the process as the software runs it. */
@Controller
class ProcessController {

    private final Conversations conversations;

    ProcessController(Conversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping(path = "/process", produces = "text/html")
    String process(Model model) {
        model.addAttribute("section", "process");
        model.addAttribute("process", conversations.process());
        return "citizen/process";
    }
}

package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.ReplyPromise;

/** What is held about the signed-in citizen. */
@Controller
class MeController {

    private final Council council;

    MeController(Council council) {
        this.council = council;
    }

    @GetMapping(path = "/me", produces = "text/html")
    String me(Model model) {
        Page<ReplyPromise> held =
                council.read(NOTIFICATION, new ParameterizedTypeReference<Page<ReplyPromise>>() {}, "/api/me");
        model.addAttribute("section", "me");
        model.addAttribute("promises", held.shown());
        return "citizen/me";
    }
}

package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;

/** The visitor's own answer beside those of others. Mails lead here and do not have it, because mails are passed on. */
@Controller
class OwnAnswerController {

    private final Council council;
    private final Conversations conversations;

    OwnAnswerController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @GetMapping(path = "/me/answers/{reference}", produces = "text/html")
    String own(@PathVariable String reference, HttpServletResponse response, Model model) {
        Optional<OwnAnswer> found = Reference.read(reference)
                .flatMap(read -> council.find(
                        CONSULTATION, OwnAnswer.class, "/api/responses/{reference}/compared", read.value()));
        model.addAttribute("section", "me");
        model.addAttribute("answer", found.orElse(null));
        model.addAttribute(
                "promise",
                found.flatMap(answer -> conversations.promise(answer.reference()))
                        .orElse(null));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return "citizen/own-answer";
    }
}

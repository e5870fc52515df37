package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;
import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.ReplyPromise;
import org.yousaid.gateway.route.ServiceProblem;

/** What is held about the signed-in citizen. */
@Controller
class MeController {

    private static final Logger LOG = LoggerFactory.getLogger(MeController.class);

    private final Council council;

    MeController(Council council) {
        this.council = council;
    }

    @GetMapping(path = "/me", produces = "text/html")
    String me(@RequestParam(defaultValue = "") String done, Model model) {
        Page<ReplyPromise> held =
                council.read(NOTIFICATION, new ParameterizedTypeReference<Page<ReplyPromise>>() {}, "/api/me");
        model.addAttribute("section", "me");
        model.addAttribute("promises", held.shown());
        model.addAttribute("followings", followings());
        model.addAttribute("done", done);
        return "citizen/me";
    }

    /** A suggestion that somebody follows or supports, or was asked about. */
    record Following(String id, String reference, boolean waiting, boolean running, boolean supports) {

        public String how() {
            if (running) {
                return supports ? "You support it, and we write to you" : "We write to you about it";
            }
            return supports ? "You support it" : "Waits until you open the link in our mail";
        }
    }

    /** Null when nobody can say at the moment: the promises are worth showing by themselves. */
    private @Nullable List<Following> followings() {
        try {
            return council.read(
                            SUGGESTION, new ParameterizedTypeReference<Page<Following>>() {}, "/api/followings/mine")
                    .shown();
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("What somebody follows cannot be read");
            return null;
        }
    }

    @PostMapping(path = "/me/followings/{id}/stop", produces = "text/html")
    String stop(@PathVariable String id, @RequestParam(defaultValue = "false") boolean withdraw) {
        council.change(
                SUGGESTION,
                HttpMethod.POST,
                "*",
                null,
                "/api/followings/mine/{id}/stop?withdraw={withdraw}",
                id,
                withdraw);
        return "redirect:/me?done=stopped";
    }
}

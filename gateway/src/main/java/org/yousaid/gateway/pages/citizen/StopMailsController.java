package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council;

/** Where the link in a mail leads that stops mails like it. Opening it changes nothing; the button on its page does. */
@Controller
class StopMailsController {

    private static final String PATH = "/api/mails/{id}";

    private final Council council;

    StopMailsController(Council council) {
        this.council = council;
    }

    /** What the mail was about, nothing for the news of wards, and the token to choose other mails with. */
    record Stopping(
            @Nullable String about,
            boolean stopped,
            @Nullable String preferences) {}

    @GetMapping(path = "/mails/{id}/stop", produces = "text/html")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("token", token);
        return page(council.find(NOTIFICATION, Stopping.class, PATH + "?token={token}", id, token), model);
    }

    /** Also the one click of a mail program, which sends no more than the link and has none of our cookies. */
    @PostMapping(path = "/mails/{id}/stop", produces = "text/html")
    String stop(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("id", id);
        return page(
                council.call(
                        NOTIFICATION,
                        HttpMethod.POST,
                        Stopping.class,
                        Map.of(),
                        Map.of("token", token),
                        PATH + "/stop",
                        id),
                model);
    }

    private static String page(Optional<Stopping> found, Model model) {
        @Nullable Stopping stopping = found.orElse(null);
        model.addAttribute("stopping", stopping);
        model.addAttribute("what", stopping == null ? "gone" : stopping.stopped() ? "stopped" : "stop");
        return "citizen/stop-mails";
    }
}

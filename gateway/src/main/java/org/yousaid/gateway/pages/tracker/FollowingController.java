package org.yousaid.gateway.pages.tracker;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.route.ServiceProblem;

/** What the links in mails about suggestions lead to. Opening one changes nothing; the button on its page does. */
@Controller
class FollowingController {

    private static final String PATH = "/api/followings/{id}";

    private final Council council;

    FollowingController(Council council) {
        this.council = council;
    }

    /** How somebody follows a suggestion. */
    record Following(String reference, boolean waiting, boolean running, boolean supports) {}

    @ModelAttribute("section")
    String section() {
        return "track";
    }

    @GetMapping(path = "/following/{id}/confirm", produces = "text/html")
    String confirm(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        return page("confirm", id, token, model);
    }

    @GetMapping(path = "/following/{id}/stop", produces = "text/html")
    String stop(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        return page("stop", id, token, model);
    }

    private String page(String what, String id, String token, Model model) {
        Optional<Following> following = council.find(SUGGESTION, Following.class, PATH + "?token={token}", id, token);
        model.addAttribute("what", following.isPresent() ? what : "gone");
        model.addAttribute("following", following.orElse(null));
        model.addAttribute("id", id);
        model.addAttribute("token", token);
        return "tracker/following";
    }

    @PostMapping(path = "/following/{id}/confirm", produces = "text/html")
    String confirmed(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        return change(id, "confirm", Map.of("token", token), model);
    }

    /** Also the one click of a mail program, which sends no more than the link and has none of our cookies. */
    @PostMapping(path = "/following/{id}/stop", produces = "text/html")
    String stopped(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "false") boolean withdraw,
            Model model) {
        return change(id, "stop", Map.of("token", token, "withdraw", withdraw), model);
    }

    private static String done(String what) {
        return what.equals("confirm") ? "confirmed" : "stopped";
    }

    private String change(String id, String what, Map<String, Object> body, Model model) {
        try {
            Optional<Following> following =
                    council.call(SUGGESTION, HttpMethod.POST, Following.class, Map.of(), body, PATH + "/" + what, id);
            model.addAttribute("what", following.isPresent() ? done(what) : "gone");
            model.addAttribute("following", following.orElse(null));
        } catch (ServiceProblem problem) {
            if (!problem.code().equals("following-stopped")) {
                throw problem;
            }
            model.addAttribute("what", "gone");
        }
        return "tracker/following";
    }
}

package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.support.request.IdempotencyKey;

/** Counting published results again, and seeing that every digit is the same. */
@Controller
class RecountPageController {

    private static final int EVERY_SECONDS = 3;

    private final Council council;
    private final Conversations conversations;

    RecountPageController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/recount", produces = "text/html")
    String page(@PathVariable String slug, Model model) {
        List<Recount> recounts = council.read(
                        CONSULTATION, Recounts.class, "/api/consultations/{slug}/results/recounts", slug)
                .items();
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("recounts", recounts);
        model.addAttribute("key", IdempotencyKey.random().value());
        model.addAttribute("refresh", recounts.stream().anyMatch(Recount::running) ? EVERY_SECONDS : null);
        return "policy/recount";
    }

    @PostMapping(path = "/policy/{slug}/recount", produces = "text/html")
    String begin(@PathVariable String slug, @RequestParam String key) {
        var _ = council.create(
                CONSULTATION, Recount.class, key, Map.of(), "/api/consultations/{slug}/results/recounts", slug);
        return "redirect:/policy/{slug}/recount";
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recounts(List<Recount> items) {}

    /** One recount, running or done. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recount(
            String by,
            Instant startedAt,
            Instant at,
            String state,
            int percent,
            long responses,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable String outcome) {

        public boolean running() {
            return state.equals("RUNNING");
        }

        /** Where it is, or what came of it, in words. */
        public String words() {
            if (state.equals("BROKEN_OFF")) {
                return "Broken off";
            }
            if (running()) {
                return percent + "%" + (secondsLeft == null ? "" : ", about " + secondsLeft + " seconds left");
            }
            return "same".equals(outcome) ? "Every digit is the same" : "Something differs";
        }
    }
}

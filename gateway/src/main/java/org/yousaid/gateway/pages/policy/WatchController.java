package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;

/** What people wait for, who did what, and wishes that are taken back. */
@Controller
class WatchController {

    private final Council council;
    private final Conversations conversations;

    WatchController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    /** Results or an outcome that should be out by now. */
    public record Overdue(
            String slug,
            String title,
            @Nullable String owner,
            String missing,
            Instant closedAt,
            Instant dueAt,
            long daysSinceClosing) {

        /** What to do next. */
        public boolean lacksResults() {
            return missing.equals("results");
        }
    }

    /** A page of them. */
    public record OverduePage(
            int afterDays, List<Overdue> items, @Nullable String next) {}

    @GetMapping(path = "/policy/overdue", produces = "text/html")
    String overdue(@RequestParam @Nullable String after, Model model) {
        model.addAttribute(
                "overdue",
                after == null
                        ? council.read(CONSULTATION, OverduePage.class, "/api/consultations?overdue=true")
                        : council.read(
                                CONSULTATION,
                                OverduePage.class,
                                "/api/consultations?overdue=true&after={after}",
                                after));
        return "policy/overdue";
    }

    @GetMapping(path = "/policy/{slug}/history", produces = "text/html")
    String history(@PathVariable String slug, @RequestParam @Nullable String after, Model model) {
        ParameterizedTypeReference<Page<HistoryEntry>> shape = new ParameterizedTypeReference<>() {};
        Page<HistoryEntry> page = after == null
                ? council.read(CONSULTATION, shape, "/api/consultations/{slug}/history", slug)
                : council.read(CONSULTATION, shape, "/api/consultations/{slug}/history?after={after}", slug, after);
        Consultation consultation = conversations.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("origin", conversations.origin(consultation.copyOf()).orElse(null));
        model.addAttribute("history", page.shown());
        model.addAttribute("next", page.next());
        return "policy/history";
    }

    @PostMapping(path = "/policy/{slug}/take-back/{step:open|results|outcome}", produces = "text/html")
    String takeBack(
            @PathVariable String slug, @PathVariable String step, @RequestParam MultiValueMap<String, String> sent) {
        Consultation consultation = conversations.consultation(slug);
        String version = sent.getFirst("version");
        if (consultation.wish(step).isPresent()) {
            council.change(
                    CONSULTATION,
                    HttpMethod.DELETE,
                    version == null ? "*" : version,
                    Map.of(),
                    "/api/consultations/{id}/asked-for/" + step,
                    consultation.id());
        }
        return "redirect:/policy/{slug}";
    }
}

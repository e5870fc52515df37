package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.ReleasedResponses;

/** What people answered, response by response, as far as the council has released it. */
@Controller
class ReleasedController {

    private static final String RELEASED = "/api/consultations/{slug}/released";

    private final Conversations conversations;
    private final Council council;

    ReleasedController(Conversations conversations, Council council) {
        this.conversations = conversations;
        this.council = council;
    }

    @GetMapping(path = "/consultations/{slug}/responses", produces = "text/html")
    String responses(@PathVariable String slug, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("section", "consultations");
        model.addAttribute("consultation", conversations.consultation(slug));
        Optional<ReleasedResponses> released = after == null
                ? council.find(CONSULTATION, ReleasedResponses.class, RELEASED, slug)
                : council.find(CONSULTATION, ReleasedResponses.class, RELEASED + "?after={after}", slug, after);
        if (released.isEmpty()) {
            return "citizen/not-released";
        }
        model.addAttribute("released", released.get());
        model.addAttribute("first", after == null);
        return "citizen/released";
    }

    /** Whether there is anything to read. */
    static boolean isThere(Council council, String slug) {
        return council.find(CONSULTATION, ReleasedResponses.class, RELEASED + "?limit=0", slug)
                .isPresent();
    }
}

package org.yousaid.gateway.pages.tracker;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Suggestion;

/** Where a suggestion stands, for whoever holds its reference. */
@Controller
class TrackerController {

    private final Conversations conversations;
    private final TrackerPages pages;
    private final GatewaySettings settings;

    TrackerController(Conversations conversations, TrackerPages pages, GatewaySettings settings) {
        this.conversations = conversations;
        this.pages = pages;
        this.settings = settings;
    }

    @ModelAttribute("section")
    String section() {
        return "track";
    }

    @GetMapping(path = "/suggestions/{reference}", produces = "text/html")
    String follow(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String done,
            RedirectAttributes target,
            Model model) {
        Optional<Suggestion> found = Reference.read(reference).flatMap(read -> conversations.suggestion(read.value()));
        if (found.isEmpty()) {
            target.addAttribute("reference", reference);
            return "redirect:/track";
        }
        model.addAttribute("done", done);
        return pages.show(found.get(), Form.empty(), model);
    }

    /** To be printed and handed over: reference, address and dates, and nothing that says what it is about. */
    @GetMapping(path = "/suggestions/{reference}/slip", produces = "text/html")
    String slip(@PathVariable String reference, Model model) {
        Suggestion suggestion = Reference.read(reference)
                .flatMap(read -> conversations.suggestion(read.value()))
                .orElseThrow(Conversations::nothingHere);
        model.addAttribute("suggestion", suggestion);
        model.addAttribute(
                "received",
                suggestion.steps().isEmpty()
                        ? null
                        : suggestion.steps().getFirst().at());
        model.addAttribute("address", settings.at("/suggestions/" + suggestion.reference()));
        return "tracker/slip";
    }

    /** The tracker's address as a picture; also for a reference that is still on somebody's tablet. */
    @GetMapping(path = "/suggestions/{reference}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> qr(@PathVariable String reference) {
        Reference read = Reference.read(reference).orElseThrow(Conversations::nothingHere);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(QrCode.svg(settings.at("/suggestions/" + read.value())));
    }
}

package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.route.ServiceFiles;
import org.yousaid.support.request.IdempotencyKey;

/** Taking the responses out as a file, and seeing how far that has come and who did it before. */
@Controller
class ExportPageController {

    private static final int EVERY_SECONDS = 5;

    private final Council council;
    private final Conversations conversations;
    private final ServiceFiles files;

    ExportPageController(Council council, Conversations conversations, ServiceFiles files) {
        this.council = council;
        this.conversations = conversations;
        this.files = files;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/export", produces = "text/html")
    String page(@PathVariable String slug, Model model) {
        List<Export> exports = council.read(CONSULTATION, Exports.class, "/api/consultations/{slug}/exports", slug)
                .items();
        model.addAttribute("consultation", conversations.consultation(slug));
        model.addAttribute("exports", exports);
        model.addAttribute("next", IdempotencyKey.random().value());
        model.addAttribute("refresh", exports.stream().anyMatch(Export::running) ? EVERY_SECONDS : null);
        return "policy/export";
    }

    /** The file itself, handed through as it comes. */
    @GetMapping("/policy/{slug}/responses.{format:csv|ods}")
    void file(
            @PathVariable String slug,
            @PathVariable String format,
            @RequestParam String export,
            HttpServletResponse answer) {
        files.handThrough(answer, "/api/consultations/{slug}/responses.{format}?export={export}", slug, format, export);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exports(List<Export> items) {}

    /** One export, running or done. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Export(
            String format,
            String by,
            Instant startedAt,
            String state,
            int percent,
            long rows,
            @Nullable Long secondsLeft) {

        public boolean running() {
            return state.equals("RUNNING");
        }

        /** Where it is, in words. */
        public String words() {
            return switch (state) {
                case "DONE" -> "Done";
                case "BROKEN_OFF" -> "Broken off";
                default -> percent + "%" + (secondsLeft == null ? "" : ", about " + secondsLeft + " seconds left");
            };
        }
    }
}

package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Suggestion;
import org.yousaid.gateway.route.ServiceProblem;

/** What other bodies have: the list, and one of them with what was said, from which its author is told. */
@Controller
class ReferralsController {

    /** What an answer can lead to. */
    private static final List<CaseworkController.Outcome> NEXT = List.of(
            CaseworkController.Outcome.ANSWERED,
            CaseworkController.Outcome.ALREADY_HAPPENING,
            CaseworkController.Outcome.NOT_POSSIBLE,
            CaseworkController.Outcome.CLOSER_LOOK);

    private final Council council;

    ReferralsController(Council council) {
        this.council = council;
    }

    /** A referral as it stands. */
    record Referral(
            String reference,
            String title,
            String text,
            @Nullable String ask,
            @Nullable String ward,
            String receiver,
            String by,
            Instant since,
            LocalDate answerBy,
            boolean overdue,
            int chased,
            @Nullable Instant chasedAt,
            @Nullable Instant confirmedAt,
            @Nullable String answered,
            boolean released,
            boolean open,
            @Nullable List<Said> said,
            long version) {

        public List<Said> words() {
            return said == null ? List.of() : said;
        }

        /** The last words that settle it. */
        public @Nullable String lastWords() {
            return words().stream()
                    .filter(each -> !each.answer().equals("WE_HAVE_IT"))
                    .map(Said::words)
                    .reduce((_, last) -> last)
                    .orElse(null);
        }

        /** How it stands, in a few words. */
        public String standing() {
            if (answered != null) {
                return "DONE".equals(answered) ? "They answered" : "Not theirs";
            }
            return confirmedAt == null ? "No answer yet" : "They have it";
        }
    }

    /** What a body said once. */
    record Said(String receiver, String answer, @Nullable String words, Instant at) {

        public String what() {
            return switch (answer) {
                case "WE_HAVE_IT" -> "They have it";
                case "DONE" -> "What they did or will do";
                default -> "Not theirs";
            };
        }
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    @GetMapping(path = "/casework/referrals", produces = "text/html")
    String all(@RequestParam @Nullable String after, Model model) {
        ParameterizedTypeReference<Page<Referral>> shape = new ParameterizedTypeReference<>() {};
        Page<Referral> page = after == null
                ? council.read(SUGGESTION, shape, "/api/referrals")
                : council.read(SUGGESTION, shape, "/api/referrals?after={after}", after);
        model.addAttribute("referrals", page.shown());
        model.addAttribute("next", page.next());
        return "casework/referrals";
    }

    @GetMapping(path = "/casework/referrals/{reference}", produces = "text/html")
    String one(@PathVariable String reference, @RequestParam(defaultValue = "") String done, Model model) {
        Referral referral = find(reference);
        Optional<Suggestion> suggestion = council.find(
                SUGGESTION, Suggestion.class, "/api/suggestions/{reference}/casework", referral.reference());
        Form form =
                Form.empty().put("version", suggestion.map(Suggestion::version).orElse(null));
        String words = referral.lastWords();
        if (words != null) {
            form.put("note", referral.receiver() + " told us: “" + words + "”");
        }
        model.addAttribute("referral", referral);
        model.addAttribute("suggestion", suggestion.orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("outcomes", NEXT);
        model.addAttribute("done", done);
        return "casework/referral";
    }

    @PostMapping(path = "/casework/referrals/{reference}/release", produces = "text/html")
    String release(
            @PathVariable String reference,
            @RequestParam(defaultValue = "*") String version,
            RedirectAttributes target) {
        Referral referral = find(reference);
        target.addAttribute("reference", referral.reference());
        target.addAttribute("done", "released");
        try {
            council.change(
                    SUGGESTION,
                    HttpMethod.POST,
                    version,
                    null,
                    "/api/referrals/{reference}/release",
                    referral.reference());
        } catch (ServiceProblem problem) {
            if (problem.status() != 412 && problem.status() != 409) {
                throw problem;
            }
            target.addAttribute("done", "changed");
        }
        return "redirect:/casework/referrals/{reference}";
    }

    private Referral find(String typed) {
        return Reference.read(typed)
                .flatMap(read -> council.find(SUGGESTION, Referral.class, "/api/referrals/{reference}", read.value()))
                .orElseThrow(Conversations::nothingHere);
    }
}

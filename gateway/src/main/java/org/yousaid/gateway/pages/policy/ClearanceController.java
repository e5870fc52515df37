package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.route.ServiceProblem;

/** Saying of a response, after it was read, what of it may be published. */
@Controller
class ClearanceController {

    static final String PATH = "/api/responses/{reference}/clearance";

    private static final int STALE = 412;
    private static final int CONFLICT = 409;

    private final Council council;

    ClearanceController(Council council) {
        this.council = council;
    }

    @PostMapping(path = "/policy/{slug}/responses/{reference}/clearance", produces = "text/html")
    String decide(
            @PathVariable String slug,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target) {
        Form form = Form.of(sent);
        boolean keptBack = form.checked("publish", "none");
        List<String> texts = keptBack ? List.of() : form.values("texts");
        try {
            council.change(
                    CONSULTATION,
                    HttpMethod.PUT,
                    form.text("version").orElse("*"),
                    Map.of("texts", texts, "keptBack", keptBack),
                    PATH,
                    reference);
            target.addAttribute("done", "clear");
        } catch (ServiceProblem problem) {
            if (problem.status() != STALE && problem.status() != CONFLICT) {
                throw problem;
            }
            target.addAttribute("done", "stale");
        }
        return "redirect:/policy/{slug}/responses/{reference}";
    }
}

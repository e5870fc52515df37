package org.yousaid.gateway.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.contract.Reference;
import org.yousaid.gateway.limit.UnknownReferences;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Form;

/** Finds what stands behind a typed reference, and helps when it was mistyped. */
@Controller
class TrackController {

    private final Conversations conversations;

    TrackController(Conversations conversations) {
        this.conversations = conversations;
    }

    @ModelAttribute("section")
    String section() {
        return "track";
    }

    @GetMapping(path = "/track", produces = "text/html")
    String track(
            @RequestParam @Nullable String reference,
            HttpServletRequest request,
            RedirectAttributes target,
            Model model) {
        Form form = Form.empty();
        model.addAttribute("form", form);
        if (reference == null) {
            return "citizen/track";
        }
        form.put("reference", reference.strip());
        if (!form.has("reference")) {
            form.reject("reference", "Enter your reference");
            return "citizen/track";
        }
        Optional<Reference> read = Reference.read(reference);
        if (read.isEmpty()) {
            form.reject("reference", mistyped(form.value("reference")));
            return "citizen/track";
        }
        String value = read.get().value();
        target.addAttribute("reference", value);
        if (conversations.suggestion(value).isPresent()) {
            return "redirect:/suggestions/{reference}";
        }
        if (conversations.response(value).isPresent()) {
            return "redirect:/responses/{reference}";
        }
        target.asMap().remove("reference");
        UnknownReferences.missed(request);
        model.addAttribute("notYet", value);
        return "citizen/track";
    }

    private static String mistyped(String typed) {
        long symbols = typed.chars().filter(Character::isLetterOrDigit).count();
        return symbols == 12 || symbols == 14
                ? "Check the reference: one of its letters or digits is not right, or two have changed places"
                : "Enter a reference with 12 letters and digits after YS, like YS-7K3M-9QX4-T2BH";
    }
}

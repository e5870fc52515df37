package org.yousaid.gateway.pages.draft;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.AskedBefore;
import org.yousaid.gateway.pages.common.AskedBefore.Repeated;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was asked before and is like the questions of a draft, with what was answered; and why it is asked again. */
@Controller
class AskedBeforeController {

    private static final String REASON = "askAgainReason";
    private static final int LONGEST = 2_000;

    private final DraftDesk desk;
    private final Council council;

    AskedBeforeController(DraftDesk desk, Council council) {
        this.desk = desk;
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/{slug}/asked-before", produces = "text/html")
    String show(@PathVariable String slug, Model model) {
        Draft draft = desk.open(slug);
        AskedBefore asked = askedBefore(slug);
        Form form = Form.empty().put("version", draft.version());
        asked.items().forEach(item -> form.put(item.field(), item.reason()));
        return page(draft, asked, form, model);
    }

    @PostMapping(path = "/policy/{slug}/asked-before", produces = "text/html")
    String save(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Draft draft = desk.open(slug);
        AskedBefore asked = askedBefore(slug);
        Form form = Form.of(sent);
        form.ordered(asked.items().stream().map(Repeated::field).toList());
        for (Repeated item : asked.items()) {
            if (form.value(item.field()).length() > LONGEST) {
                form.reject(item.field(), "Use 2,000 characters or fewer to say why you ask again");
            }
        }
        if (!form.hasErrors()) {
            write(draft, asked, form);
            if (desk.save(draft, form, pointer -> field(draft, pointer))) {
                return "redirect:/policy/{slug}";
            }
        }
        return page(draft, asked, form, model);
    }

    private AskedBefore askedBefore(String slug) {
        return council.read(CONSULTATION, AskedBefore.class, "/api/consultations/{slug}/asked-before", slug);
    }

    private static void write(Draft draft, AskedBefore asked, Form form) {
        List<String> shown = asked.items().stream().map(Repeated::id).toList();
        for (JsonNode question : draft.tree().path("questions")) {
            String id = question.path("id").asString("");
            if (question instanceof ObjectNode changed && shown.contains(id)) {
                Draft.put(changed, REASON, form.orNull("reason-" + id));
            }
        }
    }

    /** A complaint about anything else of the draft stands above the form. */
    private static String field(Draft draft, String pointer) {
        String[] parts = pointer.split("/", -1);
        if (parts.length == 4 && parts[3].equals(REASON)) {
            String id = draft.tree()
                    .path("questions")
                    .path(Integer.parseInt(parts[2]))
                    .path("id")
                    .asString("");
            return "reason-" + id;
        }
        return Refusals.WHOLE;
    }

    private static String page(Draft draft, AskedBefore asked, Form form, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("asked", asked);
        model.addAttribute("form", form);
        return "draft/asked-before";
    }
}

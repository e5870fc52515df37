package org.yousaid.gateway.pages.draft;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Beginning a draft: empty, from a template, or as a copy of another consultation. */
@Controller
class NewDraftController {

    private static final Logger LOG = LoggerFactory.getLogger(NewDraftController.class);

    /** Something to begin with: a draft with its questions. */
    public record Template(
            String id, String title, @Nullable String description, ObjectNode draft) {}

    private record Created(String id, String slug) {}

    private final Council council;

    NewDraftController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/new", produces = "text/html")
    String show(Model model) {
        return page(Form.fresh().put("template", "none"), templates(), model);
    }

    @PostMapping(path = "/policy/new", produces = "text/html")
    String create(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = Form.of(sent);
        List<Template> templates = templates();
        if (!form.has("title")) {
            form.reject("title", "Enter a title");
            return page(form, templates, model);
        }
        ObjectNode body = templates.stream()
                .filter(template -> template.id().equals(form.value("template")))
                .map(Template::draft)
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
        body.put("title", form.value("title"));
        try {
            Created created = council.create(CONSULTATION, Created.class, form.key(), body, "/api/consultations");
            target.addAttribute("slug", created.slug());
            return "redirect:/policy/{slug}";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> pointer.equals("/title") ? "title" : Refusals.WHOLE);
            return page(form, templates, model);
        }
    }

    /** What there is to begin with; nothing when nobody can say, for a draft can begin empty. */
    private List<Template> templates() {
        try {
            return council.read(
                            CONSULTATION,
                            new ParameterizedTypeReference<Page<Template>>() {},
                            "/api/consultation-templates")
                    .shown();
        } catch (ServiceProblem problem) {
            LOG.atWarn().addKeyValue("code", problem.code()).log("The templates cannot be read");
            return List.of();
        }
    }

    @GetMapping(path = "/policy/{slug}/copy", produces = "text/html")
    String askAgain(@PathVariable String slug, Model model) {
        return copyPage(slug, Form.fresh(), model);
    }

    @PostMapping(path = "/policy/{slug}/copy", produces = "text/html")
    String copy(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        try {
            Created created = council.create(
                    CONSULTATION, Created.class, form.key(), Map.of(), "/api/consultations/{slug}/copy", slug);
            target.addAttribute("copy", created.slug());
            return "redirect:/policy/{copy}";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> Refusals.WHOLE);
            return copyPage(slug, form, model);
        }
    }

    private String copyPage(String slug, Form form, Model model) {
        model.addAttribute(
                "draft", new Draft(council.read(CONSULTATION, ObjectNode.class, "/api/consultations/{slug}", slug)));
        model.addAttribute("form", form);
        return "draft/copy";
    }

    private static String page(Form form, List<Template> templates, Model model) {
        form.ordered(List.of("title", "template"));
        model.addAttribute("form", form);
        model.addAttribute("templates", templates);
        return "draft/new";
    }
}

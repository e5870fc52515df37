package org.yousaid.gateway.pages.process;

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
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Council.Part;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The process for administrators: propose a version, see what it changes, approve it or turn it down. */
@Controller
class VersionsController {

    private static final String VERSIONS = "/api/process/versions";
    private static final String DEFINITION = "definition";
    private static final int LONGEST_WHY = 2_000;

    private final Council council;
    private final JsonMapper json;

    VersionsController(Council council, JsonMapper json) {
        this.council = council;
        this.json = json;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/process", produces = "text/html")
    String versions(Model model) {
        List<ProcessVersion> versions = versions();
        Form form = Form.fresh();
        versions.stream()
                .filter(ProcessVersion::inForce)
                .findFirst()
                .ifPresent(current -> form.put(DEFINITION, written(version(current.version()))));
        return page(versions, form, List.of(), model);
    }

    @PostMapping(path = "/admin/process", produces = "text/html")
    String propose(@RequestParam MultiValueMap<String, String> sent, Model model) {
        Form form = Form.of(sent);
        checkWhy(form);
        DefinitionText definition = read(form);
        if (definition == null || form.hasErrors()) {
            return page(versions(), form, List.of(), model);
        }
        try {
            ProcessVersion made = council.create(
                    Part.SUGGESTION,
                    ProcessVersion.class,
                    form.key(),
                    Map.of("why", form.value("why"), DEFINITION, definition.node()),
                    VERSIONS);
            return "redirect:/admin/process/versions/" + made.version();
        } catch (ServiceProblem problem) {
            List<Faults.Fault> faults = Faults.of(problem, definition);
            if (!faults.isEmpty()) {
                form.reject(DEFINITION, "This process cannot run. What is wrong stands under the text.");
            } else {
                Refusals.explain(problem, form, VersionsController::field);
            }
            return page(versions(), form, faults, model);
        }
    }

    @GetMapping(path = "/admin/process/versions/{version}", produces = "text/html")
    String version(@PathVariable int version, Model model) {
        return page(version(version), Form.empty(), model);
    }

    @PostMapping(path = "/admin/process/versions/{version}", produces = "text/html")
    String decide(@PathVariable int version, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Form form = Form.of(sent);
        boolean approves = form.value("do").equals("approve");
        if (!approves) {
            checkWhy(form);
        }
        if (form.hasErrors()) {
            return page(version(version), form, model);
        }
        try {
            council.change(
                    Part.SUGGESTION,
                    HttpMethod.POST,
                    form.value("revision"),
                    approves ? null : Map.of("why", form.value("why")),
                    VERSIONS + "/{version}/" + (approves ? "approve" : "turn-down"),
                    version);
            return "redirect:/admin/process/versions/" + version;
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                form.reject(Refusals.WHOLE, Refusals.detail(problem));
            } else {
                Refusals.explain(problem, form, VersionsController::field);
            }
            return page(version(version), form, model);
        }
    }

    private static void checkWhy(Form form) {
        if (!form.has("why")) {
            form.reject("why", "Say why, in a few words");
        } else if (form.raw("why").length() > LONGEST_WHY) {
            form.reject("why", "Shorten this to %d characters or fewer".formatted(LONGEST_WHY));
        }
    }

    private @Nullable DefinitionText read(Form form) {
        String typed = form.raw(DEFINITION);
        try {
            DefinitionText read = DefinitionText.read(typed, json);
            if (!read.node().isObject()) {
                form.reject(DEFINITION, "Write the definition as JSON, in braces");
            } else if (read.repeated().isPresent()) {
                form.reject(DEFINITION, read.repeated().get());
            } else {
                return read;
            }
        } catch (JacksonException e) {
            form.reject(DEFINITION, DefinitionText.unreadable(typed, e));
        }
        return null;
    }

    private static String field(String pointer) {
        return pointer.equals("/why") ? "why" : pointer.startsWith("/definition") ? DEFINITION : Refusals.WHOLE;
    }

    private List<ProcessVersion> versions() {
        return council.read(Part.SUGGESTION, new ParameterizedTypeReference<Page<ProcessVersion>>() {}, VERSIONS)
                .shown();
    }

    private ProcessVersion version(int version) {
        return council.find(Part.SUGGESTION, ProcessVersion.class, VERSIONS + "/{version}", version)
                .orElseThrow(Conversations::nothingHere);
    }

    private String written(ProcessVersion version) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(version.definition());
    }

    private static String page(List<ProcessVersion> versions, Form form, List<Faults.Fault> faults, Model model) {
        model.addAttribute("versions", versions);
        model.addAttribute(
                "waiting",
                versions.stream().filter(ProcessVersion::waits).findFirst().orElse(null));
        form.put("key", form.key());
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "process/versions";
    }

    private String page(ProcessVersion version, Form form, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("written", written(version));
        model.addAttribute("form", form);
        return "process/version";
    }
}

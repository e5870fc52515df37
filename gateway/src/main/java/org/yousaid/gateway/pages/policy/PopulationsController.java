package org.yousaid.gateway.pages.policy;

import static org.yousaid.gateway.pages.common.Council.Part.CONSULTATION;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** The figures of the population: how many people live in each ward and belong to each group. */
@Controller
class PopulationsController {

    private final Council council;

    PopulationsController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "policy";
    }

    @GetMapping(path = "/policy/populations", produces = "text/html")
    String show(Model model) {
        Populations stored = stored();
        return shown(Form.empty().put("figures", stored.asFile()), stored, model);
    }

    @PostMapping(path = "/policy/populations", produces = "text/html")
    String replace(@RequestParam MultiValueMap<String, String> sent, Model model) {
        Form form = Form.of(sent);
        if (!form.has("figures")) {
            form.reject("figures", "Paste the figures, with their source in the first line");
            return shown(form, stored(), model);
        }
        try {
            council.replaceTable(CONSULTATION, form.raw("figures"), "/api/populations");
            return "redirect:/policy/populations?saved";
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> "figures");
            return shown(form, stored(), model);
        }
    }

    private String shown(Form form, Populations stored, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("stored", stored);
        return "policy/populations";
    }

    private Populations stored() {
        return council.read(CONSULTATION, Populations.class, "/api/populations");
    }

    /**
     * The figures as they stand.
     *
     * @param source empty as long as there are none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Populations(String source, List<Group> items) {

        record Group(String by, String group, long people) {}

        /** The file that would put them; empty as long as there are none. */
        String asFile() {
            if (items.isEmpty()) {
                return "";
            }
            StringBuilder file = new StringBuilder("# Source: " + source + "\nby,group,people\n");
            items.forEach(item -> file.append(item.by())
                    .append(',')
                    .append(item.group())
                    .append(',')
                    .append(item.people())
                    .append('\n'));
            return file.toString();
        }
    }
}

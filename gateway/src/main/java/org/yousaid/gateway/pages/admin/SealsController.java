package org.yousaid.gateway.pages.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council.Part;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** The seals over a service's events, and checking them. */
@Controller
class SealsController {

    private final Operators operators;

    SealsController(Operators operators) {
        this.operators = operators;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/{service}/seals", produces = "text/html")
    String show(@PathVariable String service, @RequestParam @Nullable String still, Model model) {
        Seals seals = operators.seals(Operators.part(service));
        model.addAttribute("refresh", seals.checking() && still == null ? AdminController.WHILE_BUSY_SECONDS : null);
        return page(service, seals, Form.fresh(), model);
    }

    @PostMapping(path = "/admin/{service}/seals", produces = "text/html")
    String check(@PathVariable String service, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Part part = Operators.part(service);
        Form form = Form.of(sent);
        form.ordered(List.of("reason"));
        Reasons.check(form);
        if (!form.hasErrors()) {
            try {
                operators.checkSeals(part, form.key(), Map.of("reason", form.value("reason")));
                return "redirect:/admin/{service}/seals";
            } catch (ServiceProblem problem) {
                Refusals.explain(problem, form, Reasons::field);
            }
        }
        return page(service, operators.seals(part), form, model);
    }

    private static String page(String service, Seals seals, Form form, Model model) {
        form.put("key", form.key());
        model.addAttribute("service", service);
        model.addAttribute("seals", seals);
        model.addAttribute("form", form);
        return "admin/seals";
    }
}

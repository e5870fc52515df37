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

/** What a service has to tell and to hear still, and telling a consumer everything again. */
@Controller
class BusController {

    private final Operators operators;

    BusController(Operators operators) {
        this.operators = operators;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/{service}/bus", produces = "text/html")
    String show(@PathVariable String service, @RequestParam @Nullable String still, Model model) {
        Bus bus = operators.bus(Operators.part(service));
        model.addAttribute("refresh", bus.feeding() && still == null ? AdminController.WHILE_BUSY_SECONDS : null);
        return page(service, bus, Form.fresh(), model);
    }

    @PostMapping(path = "/admin/{service}/bus", produces = "text/html")
    String feed(@PathVariable String service, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Part part = Operators.part(service);
        Form form = Form.of(sent);
        form.ordered(List.of("consumer", "reason"));
        if (!form.has("consumer")) {
            form.reject("consumer", "Write which service is to be told");
        }
        Reasons.check(form);
        if (!form.hasErrors()) {
            try {
                operators.feed(
                        part, form.key(), Map.of("consumer", form.value("consumer"), "reason", form.value("reason")));
                return "redirect:/admin/{service}/bus";
            } catch (ServiceProblem problem) {
                Refusals.explain(problem, form, Reasons::field);
            }
        }
        return page(service, operators.bus(part), form, model);
    }

    private static String page(String service, Bus bus, Form form, Model model) {
        form.put("key", form.key());
        model.addAttribute("service", service);
        model.addAttribute("bus", bus);
        model.addAttribute("form", form);
        return "admin/bus";
    }
}

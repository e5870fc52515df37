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

/** One processor: how far it is, and rebuilding what it builds. */
@Controller
class ProcessorController {

    private final Operators operators;

    ProcessorController(Operators operators) {
        this.operators = operators;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    @GetMapping(path = "/admin/{service}/processors/{name}", produces = "text/html")
    String show(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam @Nullable String still,
            Model model) {
        Processor processor = operators.processor(Operators.part(service), name);
        boolean refresh = processor.rebuilding() && still == null;
        model.addAttribute("refresh", refresh ? AdminController.WHILE_BUSY_SECONDS : null);
        return page(service, processor, Form.fresh(), model);
    }

    @PostMapping(path = "/admin/{service}/processors/{name}", produces = "text/html")
    String rebuild(
            @PathVariable String service,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        Part part = Operators.part(service);
        Form form = Form.of(sent);
        form.ordered(List.of("mode", "reason"));
        if (!form.has("mode")) {
            form.reject("mode", "Choose what is to be done");
        }
        Reasons.check(form);
        if (!form.hasErrors()) {
            try {
                operators.rebuild(
                        part, name, form.key(), Map.of("mode", form.value("mode"), "reason", form.value("reason")));
                return "redirect:/admin/{service}/processors/{name}";
            } catch (ServiceProblem problem) {
                Refusals.explain(problem, form, Reasons::field);
            }
        }
        return page(service, operators.processor(part, name), form, model);
    }

    @PostMapping(path = "/admin/{service}/processors/{name}/cancel", produces = "text/html")
    String cancel(@PathVariable String service, @PathVariable String name, Model model) {
        Part part = Operators.part(service);
        try {
            operators.cancel(part, name);
            return "redirect:/admin/{service}/processors/{name}";
        } catch (ServiceProblem problem) {
            Form form = Form.fresh();
            Refusals.explain(problem, form, Reasons::field);
            return page(service, operators.processor(part, name), form, model);
        }
    }

    private static String page(String service, Processor processor, Form form, Model model) {
        form.put("key", form.key());
        model.addAttribute("service", service);
        model.addAttribute("processor", processor);
        model.addAttribute("form", form);
        return "admin/processor";
    }
}

package org.yousaid.gateway.pages.casework;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.route.ServiceProblem;

/** The list of bodies that suggestions are referred to: adding, changing and retiring them. */
@Controller
class ReceiversController {

    private static final List<String> FIELDS = List.of("name", "nameInWelsh", "email", "purpose", "days");

    private final Council council;
    private final ReceiverChoice receivers;

    ReceiversController(Council council, ReceiverChoice receivers) {
        this.council = council;
        this.receivers = receivers;
    }

    @ModelAttribute("section")
    String section() {
        return "casework";
    }

    @GetMapping(path = "/casework/receivers", produces = "text/html")
    String all(@RequestParam(defaultValue = "") String done, Model model) {
        List<Receiver> all = receivers.all();
        model.addAttribute(
                "receivers", all.stream().filter(each -> !each.retired()).toList());
        model.addAttribute("retired", all.stream().filter(Receiver::retired).toList());
        model.addAttribute("done", done);
        return "casework/receivers";
    }

    @GetMapping(path = "/casework/receivers/new", produces = "text/html")
    String blank(Model model) {
        return page(null, Form.fresh(), model);
    }

    @PostMapping(path = "/casework/receivers/new", produces = "text/html")
    String add(@RequestParam MultiValueMap<String, String> sent, RedirectAttributes target, Model model) {
        Form form = checked(sent);
        if (form.hasErrors()) {
            form.key();
            return page(null, form, model);
        }
        try {
            Object _ = council.create(SUGGESTION, Map.class, form.key(), body(form), "/api/receivers");
        } catch (ServiceProblem problem) {
            explain(problem, form);
            return page(null, form, model);
        }
        target.addAttribute("done", "added");
        return "redirect:/casework/receivers";
    }

    @GetMapping(path = "/casework/receivers/{id}", produces = "text/html")
    String one(@PathVariable String id, Model model) {
        Receiver receiver = find(id);
        Form form = Form.empty()
                .put("version", receiver.version())
                .put("name", receiver.name())
                .put("nameInWelsh", receiver.nameInWelsh())
                .put("email", receiver.email())
                .put("purpose", receiver.purpose())
                .put("days", receiver.days());
        return page(receiver, form, model);
    }

    @PostMapping(path = "/casework/receivers/{id}", produces = "text/html")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Receiver receiver = find(id);
        Form form = checked(sent);
        if (form.hasErrors()) {
            return page(receiver, form, model);
        }
        try {
            council.change(
                    SUGGESTION,
                    HttpMethod.PUT,
                    form.text("version").orElse("*"),
                    body(form),
                    "/api/receivers/{id}",
                    receiver.id());
        } catch (ServiceProblem problem) {
            refused(problem, form, receiver);
            return page(receiver, form, model);
        }
        target.addAttribute("done", "changed");
        return "redirect:/casework/receivers";
    }

    @PostMapping(path = "/casework/receivers/{id}/retire", produces = "text/html")
    String retire(@PathVariable String id, RedirectAttributes target) {
        council.change(SUGGESTION, HttpMethod.POST, "*", null, "/api/receivers/{id}/retire", id);
        target.addAttribute("done", "retired");
        return "redirect:/casework/receivers";
    }

    private static Form checked(MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        form.ordered(FIELDS);
        if (!form.has("name")) {
            form.reject("name", "Enter what they are called");
        }
        if (!form.has("email")) {
            form.reject("email", "Enter the email address that referrals go to");
        }
        if (!form.has("purpose")) {
            form.reject("purpose", "Enter what they are there for");
        }
        if (!form.value("days").matches("\\d{1,3}")) {
            form.reject("days", "Enter a number of days, like 21");
        }
        return form;
    }

    /** The address goes as it was typed: what does not belong there is refused, not taken out. */
    private static Map<String, Object> body(Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", form.value("name"));
        form.text("nameInWelsh").ifPresent(name -> body.put("names", Map.of(Receiver.WELSH, name)));
        body.put("email", form.raw("email"));
        body.put("purpose", form.value("purpose"));
        body.put("days", Integer.parseInt(form.value("days")));
        return body;
    }

    private static void refused(ServiceProblem problem, Form form, Receiver now) {
        if (problem.status() == 412) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
            form.put("version", now.version());
        } else {
            explain(problem, form);
        }
    }

    private static void explain(ServiceProblem problem, Form form) {
        Refusals.explain(problem, form, pointer -> switch (pointer) {
            case "/name", "/email", "/purpose", "/days" -> pointer.substring(1);
            case "/names/" + Receiver.WELSH -> "nameInWelsh";
            default -> Refusals.WHOLE;
        });
    }

    private Receiver find(String id) {
        return council.find(SUGGESTION, Receiver.class, "/api/receivers/{id}", id)
                .orElseThrow(Conversations::nothingHere);
    }

    private static String page(@Nullable Receiver receiver, Form form, Model model) {
        model.addAttribute("receiver", receiver);
        model.addAttribute("form", form);
        return "casework/receiver";
    }
}

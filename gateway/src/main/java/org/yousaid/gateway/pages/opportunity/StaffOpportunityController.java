package org.yousaid.gateway.pages.opportunity;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.route.ServiceProblem;

/** One opportunity for its reviewer: all that is known of it, and every step as a plain form. */
@Controller
@RequestMapping(path = "/casework/opportunities/{id:opportunity-[0-9a-z]+}", produces = "text/html")
class StaffOpportunityController {

    private final Council council;
    private final Conversations conversations;
    private final OpportunityList list;
    private final Dates dates;
    private final PictureDesk pictures;

    StaffOpportunityController(
            Council council, Conversations conversations, OpportunityList list, Dates dates, PictureDesk pictures) {
        this.council = council;
        this.conversations = conversations;
        this.list = list;
        this.dates = dates;
        this.pictures = pictures;
    }

    @ModelAttribute("section")
    String section() {
        return "opportunities";
    }

    @GetMapping
    String one(
            @PathVariable String id,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String after,
            Model model) {
        model.addAttribute(
                "done", Action.read(String.valueOf(done)).map(Action::prefix).orElse(null));
        Opportunity opportunity = find(id);
        return page(opportunity, filled(opportunity), after, model);
    }

    @PostMapping
    String act(
            @PathVariable String id,
            @RequestParam("do") String wanted,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "evidence-picture", required = false) @Nullable MultipartFile picture,
            RedirectAttributes target,
            Model model) {
        Action action = Action.read(wanted).orElseThrow(Conversations::nothingHere);
        Form form = Form.of(sent);
        Map<String, Object> body = action.body(form);
        boolean pictured = pictures.brings(action, form, picture);
        String went = id;
        if (!form.hasErrors()) {
            try {
                if (pictured && picture != null) {
                    pictures.send(id, form, headers(form), body, picture);
                } else {
                    went = send(action, id, form, body);
                }
            } catch (ServiceProblem problem) {
                refused(problem, form, action::field);
            }
        }
        if (form.hasErrors()) {
            Opportunity opportunity = find(id);
            model.addAttribute("action", action.prefix());
            return page(opportunity, missing(opportunity, form), null, model);
        }
        target.addAttribute("done", action.prefix());
        return "redirect:/casework/opportunities/" + went;
    }

    /** The opportunity to go on with, which after a split is the new one. */
    private String send(Action action, String id, Form form, Map<String, Object> body) {
        HttpMethod method = action == Action.DESCRIBE ? HttpMethod.PUT : HttpMethod.POST;
        Object[] parts = action.path().contains("{part}") ? new Object[] {id, form.value("part")} : new Object[] {id};
        return council.call(SUGGESTION, method, Opportunity.class, headers(form), body, action.path(), parts)
                .orElseThrow(Conversations::nothingHere)
                .id();
    }

    private static Map<String, String> headers(Form form) {
        String version = form.text("version").orElse("*");
        return Map.of("If-Match", version.equals("*") ? "*" : "\"" + version + "\"", "Idempotency-Key", form.key());
    }

    private static void refused(ServiceProblem problem, Form form, UnaryOperator<String> fields) {
        if (problem.status() == 412) {
            form.reject(Refusals.WHOLE, Refusals.detail(problem));
            form.put("version", null);
        } else {
            Refusals.explain(problem, form, pointer -> pointer.isEmpty() ? Refusals.WHOLE : fields.apply(pointer));
        }
    }

    private Opportunity find(String id) {
        return council.find(SUGGESTION, Opportunity.class, "/api/opportunities/{id}", id)
                .orElseThrow(Conversations::nothingHere);
    }

    private String page(Opportunity opportunity, Form form, @Nullable String after, Model model) {
        form.key();
        model.addAttribute("form", form);
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("chart", opportunity.milestones().isEmpty() ? null : opportunity.chart(dates.today()));
        model.addAttribute("gathered", gathered(opportunity.id(), after));
        model.addAttribute("dayHint", TypedDay.HINT);
        model.addAttribute("needs", new StepNeeds(conversations.process()));
        model.addAttribute(
                "others",
                list.open().stream()
                        .filter(other -> !other.id().equals(opportunity.id()))
                        .toList());
        List<Ward> wards = conversations.wards();
        model.addAttribute("wards", wards);
        model.addAttribute("wardNames", wards.stream().collect(Collectors.toMap(Ward::code, Ward::name, (a, _) -> a)));
        return "opportunity/work";
    }

    private Gathered gathered(String id, @Nullable String after) {
        return after == null
                ? council.read(SUGGESTION, Gathered.class, "/api/opportunities/{id}/suggestions", id)
                : council.read(
                        SUGGESTION, Gathered.class, "/api/opportunities/{id}/suggestions?after={after}", id, after);
    }

    /** What is there stands in the fields in which it is changed. */
    private static Form filled(Opportunity opportunity) {
        Form form = Form.fresh().put("version", opportunity.version());
        return missing(opportunity, form);
    }

    /** Fills in what the form that was sent did not hold: only one of the page's forms is sent at a time. */
    private static Form missing(Opportunity opportunity, Form form) {
        FilledIn.of(opportunity).forEach((field, value) -> {
            if (!form.names().contains(field)) {
                form.put(field, value);
            }
        });
        return form;
    }

    /** The suggestions of an opportunity, a page of them. */
    record Gathered(List<Item> items, @Nullable String next, int suggestions, List<WardCount> wards, int withoutWard) {

        record Item(
                String reference, String title, @Nullable String ward) {}

        record WardCount(String ward, int suggestions) {}
    }
}

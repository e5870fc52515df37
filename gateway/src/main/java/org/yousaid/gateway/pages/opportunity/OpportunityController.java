package org.yousaid.gateway.pages.opportunity;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.opportunity.OpportunityList.Filter;
import org.yousaid.gateway.route.ServiceProblem;

/** Opportunities for everybody: what the council could do, whether it does it and why, and how far it is. */
@Controller
@RequestMapping(path = "/opportunities", produces = "text/html")
class OpportunityController {

    private static final int PAGE = 50;
    /** One that is kept back looks like one that never was. */
    private static final Pattern WELL_FORMED = Pattern.compile("opportunity-[0-9a-z]{26}");

    private final Council council;
    private final OpportunityList list;
    private final Dates dates;

    OpportunityController(Council council, OpportunityList list, Dates dates) {
        this.council = council;
        this.list = list;
        this.dates = dates;
    }

    @ModelAttribute("section")
    String section() {
        return "opportunities";
    }

    @GetMapping
    String all(@RequestParam @Nullable String after, Model model) {
        Page<Opportunity> page = list.page(new Filter(null, null, null, after), PAGE);
        model.addAttribute("opportunities", page.shown());
        model.addAttribute("next", page.next());
        return "opportunity/list";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id, @RequestParam @Nullable String done, HttpServletResponse response, Model model) {
        Optional<Opportunity> found = find(id);
        if (found.isEmpty() && WELL_FORMED.matcher(id).matches()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "opportunity/not-yet";
        }
        model.addAttribute("done", Action.VIEW.prefix().equals(done));
        return page(found.orElseThrow(Conversations::nothingHere), Form.empty(), model);
    }

    /** A councillor's own view, put on record. */
    @PostMapping("/{id}")
    String view(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes target,
            Model model) {
        Form form = Form.of(sent);
        try {
            council.change(SUGGESTION, HttpMethod.POST, "*", Action.VIEW.body(form), Action.VIEW.path(), id);
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, pointer -> pointer.isEmpty() ? Refusals.WHOLE : Action.VIEW.field(pointer));
            return page(find(id).orElseThrow(Conversations::nothingHere), form, model);
        }
        target.addAttribute("done", Action.VIEW.prefix());
        return "redirect:/opportunities/" + id;
    }

    private Optional<Opportunity> find(String id) {
        return council.find(SUGGESTION, Opportunity.class, "/api/opportunities/{id}", id);
    }

    private String page(Opportunity opportunity, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("chart", opportunity.milestones().isEmpty() ? null : opportunity.chart(dates.today()));
        return "opportunity/one";
    }
}

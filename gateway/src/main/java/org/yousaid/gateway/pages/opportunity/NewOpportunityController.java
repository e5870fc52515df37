package org.yousaid.gateway.pages.opportunity;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.OpportunityState;
import org.yousaid.gateway.pages.common.Page;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.Ward;
import org.yousaid.gateway.pages.opportunity.OpportunityList.Filter;
import org.yousaid.gateway.route.ServiceProblem;

/** All opportunities for the reviewers, the suggestions that ask for the same, and making an opportunity of them. */
@Controller
@RequestMapping(path = "/casework/opportunities", produces = "text/html")
class NewOpportunityController {

    private static final int PAGE = 50;
    private static final List<String> FIELDS = List.of("title", "summary", "serviceArea", "owner", "suggestions");

    private final Council council;
    private final Conversations conversations;
    private final OpportunityList list;

    NewOpportunityController(Council council, Conversations conversations, OpportunityList list) {
        this.council = council;
        this.conversations = conversations;
        this.list = list;
    }

    @ModelAttribute("section")
    String section() {
        return "opportunities";
    }

    @GetMapping
    String all(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String serviceArea,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String after,
            Model model) {
        String known = Arrays.stream(OpportunityState.values())
                .map(Enum::name)
                .filter(name -> name.equals(state))
                .findFirst()
                .orElse(null);
        Page<Opportunity> page = list.page(new Filter(known, serviceArea, owner, after), PAGE);
        Form form =
                Form.empty().put("state", known).put("serviceArea", serviceArea).put("owner", owner);
        model.addAttribute("form", form);
        model.addAttribute("opportunities", page.shown());
        model.addAttribute("next", page.next());
        model.addAttribute("states", OpportunityState.values());
        model.addAttribute("names", names());
        return "opportunity/all";
    }

    @GetMapping("/clusters")
    String clusters(Model model) {
        model.addAttribute(
                "clusters",
                council.read(
                                SUGGESTION,
                                new ParameterizedTypeReference<Page<Cluster>>() {},
                                "/api/suggestions/clusters")
                        .shown());
        model.addAttribute(
                "wardNames",
                conversations.wards().stream().collect(Collectors.toMap(Ward::code, Ward::name, (a, _) -> a)));
        return "opportunity/clusters";
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") List<String> suggestion, Model model) {
        return page(Form.fresh().put("suggestions", String.join("\n", suggestion)), model);
    }

    @PostMapping("/new")
    String identify(@RequestParam MultiValueMap<String, String> sent, Model model) {
        Form form = Form.of(sent);
        form.ordered(FIELDS);
        try {
            Begun begun = council.create(SUGGESTION, Begun.class, form.key(), body(form), "/api/opportunities");
            return "redirect:/casework/opportunities/" + begun.id();
        } catch (ServiceProblem problem) {
            Refusals.explain(problem, form, NewOpportunityController::field);
            return page(form, model);
        }
    }

    private static Map<String, Object> body(Form form) {
        Map<String, Object> body = new HashMap<>();
        for (String field : List.of("title", "summary", "serviceArea", "owner")) {
            form.text(field).ifPresent(value -> body.put(field, value));
        }
        body.put(
                "suggestions",
                Stream.of(form.value("suggestions").split("[\\r\\n,;]+", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        body.put("keptBack", form.checked("keptBack", "yes"));
        return body;
    }

    private static String field(String pointer) {
        return FIELDS.stream()
                .filter(field -> pointer.startsWith("/" + field))
                .findFirst()
                .orElse(Refusals.WHOLE);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("names", names());
        return "opportunity/new";
    }

    private Names names() {
        return council.read(SUGGESTION, Names.class, "/api/opportunities/names");
    }

    record Begun(String id, long version) {}

    record Names(List<String> serviceAreas, List<String> owners) {}

    /** Suggestions that ask for nearly the same. */
    record Cluster(int size, List<WardCount> wards, int withoutWard, List<Member> suggestions) {

        private static final int MOST_AT_ONCE = 200;

        record WardCount(String ward, int suggestions) {}

        record Member(
                String reference, String title, @Nullable String ward) {}

        /** More than fit into an address; those that are left make a group again. */
        public boolean large() {
            return suggestions.size() > MOST_AT_ONCE;
        }

        /** The address at which an opportunity is made of them. */
        public String address() {
            return "/casework/opportunities/new?"
                    + suggestions.stream()
                            .limit(MOST_AT_ONCE)
                            .map(member -> "suggestion=" + member.reference())
                            .collect(Collectors.joining("&"));
        }
    }
}

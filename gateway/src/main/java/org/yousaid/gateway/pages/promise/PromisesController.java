package org.yousaid.gateway.pages.promise;

import static org.yousaid.gateway.pages.common.Council.Part.NOTIFICATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.Page;

/** What is owed, the nearest deadline first, and what waits for somebody to ring or to write a letter. */
@Controller
class PromisesController {

    private static final List<String> STATES = List.of("open", "broken", "kept", "released");

    private final Council council;

    PromisesController(Council council) {
        this.council = council;
    }

    @ModelAttribute("section")
    String section() {
        return "promises";
    }

    record Owners(List<String> items) {}

    /** Thanks to one consultation's authors that wait for a count. */
    record Uncounted(String consultation, @Nullable String title, long waiting, Instant since, String first) {}

    record UncountedList(List<Uncounted> items) {}

    /** What is shown: of which state, consultation and owner. */
    record Filter(
            String state,
            @Nullable String consultation,
            @Nullable String owner) {

        public boolean narrowed() {
            return consultation != null || owner != null;
        }

        /** An address with places for values, and the values. */
        record Call(String template, List<String> values) {

            Call {
                values = List.copyOf(values);
            }
        }

        Call call(@Nullable String after) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            add(names, values, "state", state);
            add(names, values, "consultation", consultation);
            add(names, values, "owner", owner);
            add(names, values, "after", after);
            return new Call("/api/promises?" + String.join("&", names), values);
        }

        String page(@Nullable String after) {
            Call call = call(after);
            return UriComponentsBuilder.fromUriString(call.template().replaceFirst("/api", ""))
                    .encode()
                    .buildAndExpand(call.values().toArray())
                    .toUriString();
        }

        private static void add(List<String> names, List<String> values, String name, @Nullable String value) {
            if (value != null) {
                names.add(name + "={" + name + "}");
                values.add(value);
            }
        }
    }

    @GetMapping(path = "/promises", produces = "text/html")
    String list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String consultation,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable String after,
            Model model) {
        Filter filter = new Filter(
                state != null && STATES.contains(state) ? state : STATES.getFirst(),
                present(consultation),
                present(owner));
        Filter.Call call = filter.call(after);
        Page<OwedReply> page = council.read(
                NOTIFICATION,
                new ParameterizedTypeReference<Page<OwedReply>>() {},
                call.template(),
                call.values().toArray());
        model.addAttribute("filter", filter);
        model.addAttribute("states", STATES);
        model.addAttribute("promises", page.shown());
        model.addAttribute("next", page.next() == null ? null : filter.page(page.next()));
        model.addAttribute(
                "owners",
                council.read(NOTIFICATION, Owners.class, "/api/promises/owners").items());
        model.addAttribute(
                "uncounted",
                council.read(NOTIFICATION, UncountedList.class, "/api/promises/uncounted")
                        .items());
        return "promise/list";
    }

    @GetMapping(path = "/promises/by-hand", produces = "text/html")
    String byHand(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String gone,
            @RequestParam @Nullable String after,
            Model model) {
        var type = new ParameterizedTypeReference<Page<ByHand>>() {};
        Page<ByHand> page = after == null
                ? council.read(NOTIFICATION, type, "/api/promises/by-hand")
                : council.read(NOTIFICATION, type, "/api/promises/by-hand?after={after}", after);
        model.addAttribute("words", page.shown());
        model.addAttribute("post", page.shown().stream().anyMatch(ByHand::toPost));
        model.addAttribute("next", page.next());
        model.addAttribute("done", done);
        model.addAttribute("gone", gone);
        return "promise/by-hand";
    }

    private static @Nullable String present(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}

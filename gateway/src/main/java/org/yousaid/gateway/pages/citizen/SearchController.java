package org.yousaid.gateway.pages.citizen;

import static org.yousaid.gateway.pages.common.Council.Part.SUGGESTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yousaid.gateway.pages.common.Conversations;
import org.yousaid.gateway.pages.common.Council;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.OpportunityState;
import org.yousaid.gateway.pages.common.Ward;

/** Looking for suggestions and opportunities: by words, where they stand, ward, service and day. */
@Controller
class SearchController {

    private static final int LONGEST_WORDS = 200;
    private static final List<String> FILTERS = List.of("kind", "stage", "ward", "service");
    private static final List<String> KINDS = List.of("suggestion", "opportunity");
    private static final long COUNTED = 10_000;

    private final Council council;
    private final Conversations conversations;

    SearchController(Council council, Conversations conversations) {
        this.council = council;
        this.conversations = conversations;
    }

    /** A page of what was found. */
    record FoundPage(
            List<Found> items, long total, @Nullable Integer next, List<String> services) {}

    /** A suggestion with its reference, or an opportunity with its state; {@code text} is how it begins. */
    record Found(
            @Nullable String reference,
            @Nullable String opportunity,
            String title,
            @Nullable String text,
            String stage,
            @Nullable String stageName,
            @Nullable OpportunityState state,
            @Nullable String ward,
            @Nullable String service,
            Instant receivedAt) {

        /** The page on which all of it stands. */
        public String address() {
            return reference == null ? "/opportunities/" + opportunity : "/suggestions/" + reference;
        }

        /** How it begins, where that says more than its title. */
        public @Nullable String beginning() {
            return text == null || text.equals(title) || title.startsWith(text.replace("…", "")) ? null : text;
        }
    }

    @GetMapping(path = "/suggestions", produces = "text/html")
    String search(
            @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "1") int page, Model model) {
        Form form = Form.of(sent);
        form.ordered(List.of("words", "kind", "stage", "ward", "service", "from-day", "to-day"));
        Map<String, String> sought = sought(form);
        List<Ward> wards = conversations.wards();
        FoundPage found =
                form.hasErrors() ? new FoundPage(List.of(), 0, null, List.of()) : find(sought, Math.max(1, page));
        model.addAttribute("section", "suggestions");
        model.addAttribute("kept", false);
        model.addAttribute("form", form);
        model.addAttribute("stages", conversations.process().stages());
        model.addAttribute("wards", wards);
        model.addAttribute("filtered", sought.keySet().stream().anyMatch(name -> !name.equals("words")));
        model.addAttribute("sought", !sought.isEmpty());
        model.addAttribute("found", found);
        model.addAttribute("heading", heading(sought, found.total()));
        model.addAttribute("services", services(found, form));
        model.addAttribute("wardNames", names(wards));
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("before", page > 1 ? address(form, page - 1) : null);
        model.addAttribute("after", found.next() == null ? null : address(form, found.next()));
        return "citizen/suggestions";
    }

    private static Map<String, String> sought(Form form) {
        Map<String, String> sought = new LinkedHashMap<>();
        form.text("words").ifPresent(words -> {
            if (words.length() > LONGEST_WORDS) {
                form.reject("words", "Look for %d characters or fewer".formatted(LONGEST_WORDS));
            }
            sought.put("words", words);
        });
        FILTERS.forEach(name -> form.text(name)
                .filter(value -> !name.equals("kind") || KINDS.contains(value))
                .ifPresent(value -> sought.put(name, value)));
        Optional<LocalDate> from = DayFields.read(form, "from", "the first day");
        Optional<LocalDate> to = DayFields.read(form, "to", "the last day");
        from.ifPresent(day -> sought.put("from", day.toString()));
        to.ifPresent(day -> sought.put("to", day.toString()));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.reject("to-day", "Enter a last day that is not before the first");
        }
        return sought;
    }

    private static String heading(Map<String, String> sought, long total) {
        if (sought.isEmpty()) {
            return "The latest";
        }
        if (total >= COUNTED) {
            return "10,000 or more found";
        }
        return total == 0 ? "Nothing found" : String.format(Locale.UK, "%,d found", total);
    }

    /** All that can be chosen, and what was chosen. */
    private static List<String> services(FoundPage found, Form form) {
        return Stream.concat(found.services().stream(), form.text("service").stream())
                .distinct()
                .toList();
    }

    private FoundPage find(Map<String, String> sought, int page) {
        StringBuilder path = new StringBuilder("/api/suggestions/search?page={page}");
        Object[] values = new Object[sought.size() + 1];
        values[0] = page;
        int next = 1;
        for (Map.Entry<String, String> one : sought.entrySet()) {
            path.append('&')
                    .append(one.getKey())
                    .append("={")
                    .append(one.getKey())
                    .append('}');
            values[next++] = one.getValue();
        }
        return council.read(SUGGESTION, FoundPage.class, path.toString(), values);
    }

    private static Map<String, String> names(List<Ward> wards) {
        Map<String, String> names = new LinkedHashMap<>();
        wards.forEach(ward -> names.put(ward.code(), ward.name()));
        return names;
    }

    /** The same search on another page. */
    private static String address(Form form, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/suggestions");
        for (String name : form.names()) {
            if (!name.equals("page") && !name.startsWith("_") && form.has(name)) {
                address.queryParam(name, "{" + name + "}");
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        form.names().forEach(name -> values.put(name, form.value(name)));
        return address.queryParam("page", page).encode().buildAndExpand(values).toUriString();
    }
}

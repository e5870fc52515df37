package org.yousaid.gateway.pages.opportunity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Form;

/**
 * What a reviewer can do with an opportunity. The field of a form is called as the action and the place in the body it is
 * sent as: {@code assess-cost-from} is {@code /cost/from} of what goes to {@code …/assess}.
 */
enum Action {
    DESCRIBE("", "title", "summary", "serviceArea", "owner"),
    GATHER("/suggestions"),
    RELEASE("/suggestions/release", "reason"),
    SPLIT("/split", "title", "summary", "serviceArea", "owner"),
    MERGE("/merge", "into", "reason"),
    ASSESS("/assess", "benefit", "effort", "objectives", "equalityImpact"),
    ADVICE("/advice", "expert", "field", "question"),
    ANSWER("/advice/{part}/answer", "answer"),
    VIEW("/views", "councillor", "ward", "stance", "words"),
    APPROVE("/approve", "reasons", "decider", "committee"),
    DECLINE("/decline", "reasons", "decider", "committee"),
    PLAN("/plan"),
    START("/start", "word"),
    REACH("/milestones/{part}/reach"),
    EVIDENCE("/evidence", "words", "link", "milestone"),
    DELIVER("/deliver", "word"),
    NOTE("/notes", "note");

    private static final int ROWS = 60;
    /** What the process asks for at a stage and another form gives: said where the step is taken. */
    private static final Set<String> OF_OTHER_STEPS = Set.of("advice", "milestones", "evidence");

    private final String path;
    /** Names of the fields that are sent as they were typed, with blanks between. */
    private final String texts;

    Action(String path, String... texts) {
        this.path = path;
        this.texts = String.join(" ", texts);
    }

    static Optional<Action> read(String given) {
        return Arrays.stream(values())
                .filter(action -> action.prefix().equals(given))
                .findFirst();
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is sent, with {@code part} for an advice or a milestone. */
    String path() {
        return "/api/opportunities/{id}" + path;
    }

    /** The field for a place in the body. */
    String field(String pointer) {
        String place = pointer.startsWith("/") ? pointer.substring(1).replace('/', '-') : pointer;
        if (OF_OTHER_STEPS.contains(place) && this != PLAN) {
            return prefix() + "-" + texts.split(" ", -1)[0];
        }
        return place.startsWith("suggestions") ? prefix() + "-suggestions" : prefix() + "-" + place;
    }

    /** What is sent; what cannot be read is said at its field. */
    Map<String, Object> body(Form form) {
        Map<String, Object> body = new HashMap<>();
        for (String text : texts.split(" ", -1)) {
            put(body, text, form.orNull(field(text)));
        }
        switch (this) {
            case GATHER -> body.put("suggestions", lines(form.value(field("suggestions"))));
            case RELEASE, SPLIT -> body.put("suggestions", form.values("chosen"));
            case ASSESS -> body.put("cost", cost(form));
            case ADVICE -> put(body, "by", TypedDay.read(form, field("by")));
            case APPROVE, DECLINE -> put(body, "decidedOn", TypedDay.read(form, field("decidedOn")));
            case REACH -> put(body, "on", TypedDay.read(form, field("on")));
            case PLAN -> body.put("milestones", milestones(form));
            case NOTE -> body.put("tell", form.checked(field("tell"), "yes"));
            case DESCRIBE, MERGE, ANSWER, VIEW, START, EVIDENCE, DELIVER -> {}
        }
        return body;
    }

    private Map<String, Object> cost(Form form) {
        Map<String, Object> cost = new HashMap<>();
        put(cost, "from", pounds(form, field("cost-from")));
        put(cost, "to", pounds(form, field("cost-to")));
        put(cost, "per", form.orNull(field("cost-per")));
        return cost;
    }

    private static @Nullable BigDecimal pounds(Form form, String field) {
        String typed = form.value(field).replaceAll("[£,\\s]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,13}(\\.\\d{1,2})?")) {
            form.reject(field, "Enter an amount in pounds, like 4,000");
            return null;
        }
        return new BigDecimal(typed);
    }

    /** The rows in which something stands; an empty row takes its milestone out. */
    private List<Map<String, Object>> milestones(Form form) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String row = prefix() + "-milestones-" + i + "-";
            if (form.has(row + "what") || form.has(row + "due")) {
                Map<String, Object> milestone = new HashMap<>();
                put(milestone, "id", form.orNull(row + "id"));
                put(milestone, "what", form.orNull(row + "what"));
                put(milestone, "due", TypedDay.read(form, row + "due"));
                requireBoth(form, row);
                rows.add(milestone);
            }
        }
        return rows;
    }

    private static void requireBoth(Form form, String row) {
        if (!form.has(row + "what")) {
            form.reject(row + "what", "Say what is reached");
        }
        if (!form.has(row + "due")) {
            form.reject(row + "due", "Enter the day it is planned for");
        }
    }

    private static List<String> lines(String typed) {
        return Stream.of(typed.split("[\\r\\n,;]+", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}

package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.JsonNode;

/**
 * Who is asked, everyone or the people of some wards, how many of which ward should be heard, and which question tells how old
 * people are.
 */
record AudiencePart() implements DraftPart {

    /** The wards for which there is a field, as the page sends them. */
    private static final String FIELDS = "target-wards";

    private static final String BY_WARD = "ward";
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,6}");

    @Override
    public String name() {
        return "audience";
    }

    @Override
    public String title() {
        return "Who is asked";
    }

    @Override
    public void fill(Draft draft, Form form) {
        JsonNode wards = draft.tree().path("audience").path("wards");
        form.put("audience", wards.isEmpty() ? "everyone" : "wards").tick("wards", Draft.strings(wards));
        for (JsonNode target : draft.tree().path("targets")) {
            if (isByWard(target)) {
                form.put(
                        "target-" + target.path("group").asString(""),
                        target.path("count").asString(""));
            }
        }
        form.put(Draft.AGE_QUESTION, draft.text(Draft.AGE_QUESTION));
    }

    private static boolean isByWard(JsonNode target) {
        return target.path("by").asString("").equals(BY_WARD);
    }

    @Override
    public void check(Form form) {
        form.ordered(List.of("audience", "wards", Draft.AGE_QUESTION));
        if (!form.value("audience").matches("everyone|wards")) {
            form.reject("audience", "Choose who is asked");
        }
        if (form.checked("audience", "wards") && form.values("wards").isEmpty()) {
            form.reject("wards", "Tick one ward or more");
        }
        for (String ward : form.values(FIELDS)) {
            if (form.has("target-" + ward)
                    && !COUNT.matcher(form.value("target-" + ward)).matches()) {
                form.reject("target-" + ward, "Enter how many people as a whole number, like 200");
            }
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        draft.put(
                "audience",
                form.checked("audience", "wards") ? Map.of("wards", form.values("wards")) : Map.of("everyone", true));
        List<Object> targets = new ArrayList<>();
        draft.tree().path("targets").forEach(target -> {
            if (!isByWard(target)) {
                targets.add(target);
            }
        });
        for (String ward : form.values(FIELDS)) {
            form.text("target-" + ward)
                    .ifPresent(count ->
                            targets.add(Map.of("by", BY_WARD, "group", ward, "count", Integer.valueOf(count))));
        }
        draft.put("targets", targets);
        draft.put(Draft.AGE_QUESTION, form.orNull(Draft.AGE_QUESTION));
    }

    @Override
    public String field(String pointer) {
        if (pointer.startsWith("/audience/wards")) {
            return "wards";
        }
        if (pointer.equals("/" + Draft.AGE_QUESTION)) {
            return Draft.AGE_QUESTION;
        }
        return pointer.startsWith("/audience") ? "audience" : Refusals.WHOLE;
    }
}

package org.yousaid.gateway.pages.draft;

import java.util.List;
import java.util.Map;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.JsonNode;

/** Who is asked: everyone, or the people of some wards. */
record AudiencePart() implements DraftPart {

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
    }

    @Override
    public void check(Form form) {
        form.ordered(List.of("audience", "wards"));
        if (!form.value("audience").matches("everyone|wards")) {
            form.reject("audience", "Choose who is asked");
        }
        if (form.checked("audience", "wards") && form.values("wards").isEmpty()) {
            form.reject("wards", "Tick one ward or more");
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        draft.put(
                "audience",
                form.checked("audience", "wards") ? Map.of("wards", form.values("wards")) : Map.of("everyone", true));
    }

    @Override
    public String field(String pointer) {
        return pointer.startsWith("/audience/wards")
                ? "wards"
                : pointer.startsWith("/audience") ? "audience" : Refusals.WHOLE;
    }
}

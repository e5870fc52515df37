package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;

/** The Gunning principles as fields: why we ask, what can still change, who decides and when. */
record WhyPart() implements DraftPart {

    private static final List<String> TEXTS = List.of("purpose", "canStillChange", "decidedBy");

    @Override
    public String name() {
        return "why";
    }

    @Override
    public String title() {
        return "Why we ask and what can change";
    }

    @Override
    public void fill(Draft draft, Form form) {
        TEXTS.forEach(field -> form.put(field, draft.text(field)));
        form.put("standing", draft.standing() ? "true" : null);
        draft.date("decisionDate").ifPresent(date -> DayFields.put(form, "decisionDate", date));
    }

    @Override
    public void check(Form form) {
        form.ordered(TEXTS);
        DayFields.read(form, "decisionDate", "the day of the decision");
    }

    @Override
    public void write(Form form, Draft draft) {
        TEXTS.forEach(field -> draft.put(field, form.orNull(field)));
        if (!draft.standing()) {
            draft.put(
                    "decisionDate",
                    DayFields.read(form, "decisionDate", "")
                            .map(Object::toString)
                            .orElse(null));
        }
    }

    @Override
    public String field(String pointer) {
        return DraftPart.first(pointer).equals("decisionDate") ? "decisionDate-day" : DraftPart.same(pointer, TEXTS);
    }
}

package org.yousaid.gateway.pages.draft;

import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** How the form is paged, and whether the equality questions are put at its end. */
record LayoutPart() implements DraftPart {

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public String title() {
        return "How the form looks";
    }

    @Override
    public void fill(Draft draft, Form form) {
        form.put("layout", draft.layout()).put("askEquality", draft.text("askEquality"));
    }

    @Override
    public void check(Form form) {
        if (!form.value("layout").matches("ALL_ON_ONE|BY_SECTION|ONE_PER_PAGE")) {
            form.reject("layout", "Choose how the form is paged");
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        draft.put("layout", form.value("layout"));
        draft.put("askEquality", form.checked("askEquality", "true") ? true : null);
    }

    @Override
    public String field(String pointer) {
        return DraftPart.first(pointer).equals("layout") ? "layout" : Refusals.WHOLE;
    }
}

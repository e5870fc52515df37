package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.yousaid.gateway.pages.common.Form;

/** What it is about, and who is responsible. */
record AboutPart() implements DraftPart {

    private static final String UNIT = "replyWithinUnit";
    private static final String WORKING_DAYS = "WORKING_DAYS";
    private static final String VIEWS = Draft.INTERIM_VIEWS;
    private static final String PARTICIPATION = "PARTICIPATION";
    private static final List<String> FIELDS = List.of("title", "objectives", "owner", "replyWithinDays", UNIT, VIEWS);

    @Override
    public String name() {
        return "about";
    }

    @Override
    public String title() {
        return "About";
    }

    @Override
    public void fill(Draft draft, Form form) {
        FIELDS.forEach(field -> form.put(field, draft.text(field)));
    }

    @Override
    public void check(Form form) {
        form.ordered(FIELDS);
        if (!form.has("title")) {
            form.reject("title", "Enter a title");
        }
        boolean working = form.checked(UNIT, WORKING_DAYS);
        if (!form.value("replyWithinDays").matches(working ? "[1-9]|1[0-9]|20" : "[1-9]|1[0-9]|2[0-8]")) {
            form.reject(
                    "replyWithinDays",
                    working ? "Enter a number of working days from 1 to 20" : "Enter a number of days from 1 to 28");
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        draft.put("title", form.orNull("title"))
                .put("objectives", form.orNull("objectives"))
                .put("owner", form.orNull("owner"))
                .put("replyWithinDays", Integer.valueOf(form.value("replyWithinDays")))
                .put(UNIT, form.checked(UNIT, WORKING_DAYS) ? WORKING_DAYS : "DAYS")
                .put(VIEWS, form.checked(VIEWS, PARTICIPATION) ? PARTICIPATION : "ANSWERS");
    }

    @Override
    public String field(String pointer) {
        return DraftPart.same(pointer, FIELDS);
    }
}

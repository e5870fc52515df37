package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.yousaid.gateway.pages.common.Form;

/** What it is about, and who is responsible. */
record AboutPart() implements DraftPart {

    private static final List<String> FIELDS = List.of("title", "objectives", "owner", "replyWithinDays");

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
        if (!form.value("replyWithinDays").matches("[1-9]|1[0-9]|2[0-8]")) {
            form.reject("replyWithinDays", "Enter a number of days from 1 to 28");
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        draft.put("title", form.orNull("title"))
                .put("objectives", form.orNull("objectives"))
                .put("owner", form.orNull("owner"))
                .put("replyWithinDays", Integer.valueOf(form.value("replyWithinDays")));
    }

    @Override
    public String field(String pointer) {
        return DraftPart.same(pointer, FIELDS);
    }
}

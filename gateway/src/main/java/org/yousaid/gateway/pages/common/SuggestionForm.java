package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A suggestion as it is typed into a page: what can be seen to be wrong with it, and the body that the service takes. */
public final class SuggestionForm {

    private static final List<String> FIELDS =
            List.of("text", "title", "ward", "email", "name", "phone", "postal", "consents");
    private static final int LONGEST_TITLE = 200;
    /** What says where somebody is, and is no part of what they typed. */
    private static final Set<String> OF_THE_PAGE = Set.of("go", "_csrf");

    private SuggestionForm() {}

    /** Says at each field what is wrong with it, as far as a page can see. */
    public static void check(Form form) {
        form.ordered(FIELDS);
        if (!form.has("text")) {
            form.reject("text", "Write what the council should do");
        }
        AnswerForm.checkLength(form, "text", AnswerForm.LONGEST_TEXT);
        AnswerForm.checkLength(form, "title", LONGEST_TITLE);
        AnswerForm.checkContact(form);
    }

    /** The body of {@code POST /api/suggestions}. */
    public static Map<String, Object> body(Form form) {
        Map<String, Object> body = new LinkedHashMap<>();
        form.text("title").ifPresent(title -> body.put("title", title));
        body.put("text", form.value("text"));
        form.text("ward").ifPresent(ward -> body.put("ward", ward));
        body.put("language", "en");
        AnswerForm.putContact(form, body);
        return body;
    }

    /** Something that was typed on another page. */
    public record Carried(String name, String value) {}

    /** All that was typed, to be sent on from a page that shows something else. */
    public static List<Carried> carried(Form form) {
        List<Carried> carried = new ArrayList<>();
        for (String name : form.names()) {
            if (name.equals("consents")) {
                form.values(name).forEach(value -> carried.add(new Carried(name, value)));
            } else if (!OF_THE_PAGE.contains(name)) {
                carried.add(new Carried(name, form.raw(name)));
            }
        }
        return carried;
    }
}

package org.yousaid.gateway.pages.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A suggestion as it is typed into a page: what can be seen to be wrong with it, and the body that the service takes. */
public final class SuggestionForm {

    private static final List<String> FIELDS =
            List.of("text", "title", "ward", "email", "name", "phone", "postal", "consents");
    private static final int LONGEST_TITLE = 200;

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
}

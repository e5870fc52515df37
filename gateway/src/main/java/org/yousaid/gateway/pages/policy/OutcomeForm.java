package org.yousaid.gateway.pages.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Outcome;
import org.yousaid.gateway.pages.common.Refusals;
import org.yousaid.gateway.pages.common.ResultView;
import org.yousaid.gateway.pages.common.Results;

/** What came of a consultation as the policy team writes it, one item after the other. */
final class OutcomeForm {

    static final int MOST_ITEMS = 50;

    /** Results of more questions than this are not read in a minute, so only the first are filled in. */
    private static final int MOST_FILLED_IN = 8;

    private static final List<String> FIELDS = List.of("question", "theme", "asked", "said", "did", "whyNot");
    private static final Pattern ITEM = Pattern.compile("/items/(\\d+)(?:/(\\w+))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    private final Form form;

    OutcomeForm(Form form) {
        this.form = form;
        form.ordered(List.of("summary"));
        for (int i = 1; i <= MOST_ITEMS; i++) {
            int item = i;
            form.ordered(FIELDS.stream().map(field -> at(item, field)).toList());
        }
    }

    static String at(int item, String field) {
        return "item-" + item + "-" + field;
    }

    /** A first draft out of the results: each question, and the sentence that says what its chart says. */
    static Form of(Results results) {
        Form form = Form.empty();
        int count = 0;
        for (Results.Counted question : results.questions().stream()
                .filter(asked -> asked.answered() > 0)
                .limit(MOST_FILLED_IN)
                .toList()) {
            count++;
            form.put(at(count, "question"), question.id());
            form.put(at(count, "asked"), question.text());
            form.put(
                    at(count, "said"),
                    ResultView.inGroups(count, question.id(), results)
                            .map(ResultView::saying)
                            .orElse(null));
        }
        return form.put("items", Math.max(1, count));
    }

    /** What was written before. */
    static Form of(String summary, List<Outcome.Item> items) {
        Form form = Form.empty().put("summary", summary).put("items", items.size());
        int count = 0;
        for (Outcome.Item item : items) {
            count++;
            form.put(at(count, "question"), item.question());
            form.put(at(count, "theme"), item.theme());
            form.put(at(count, "asked"), item.asked());
            form.put(at(count, "said"), item.said());
            form.put(at(count, "did"), item.did());
            form.put(at(count, "whyNot"), item.whyNot());
        }
        return form;
    }

    int items() {
        return NUMBER.matcher(form.value("items")).matches()
                ? Math.clamp(Integer.parseInt(form.value("items")), 0, MOST_ITEMS)
                : 1;
    }

    /** Whether a button asks for more or less room, which is made without losing a word. */
    boolean resized() {
        String action = form.value("do");
        if (action.equals("add-item")) {
            form.put("items", Math.min(items() + 1, MOST_ITEMS));
            return true;
        }
        if (action.matches("remove-item-[0-9]{1,2}")) {
            remove(Integer.parseInt(action.substring("remove-item-".length())));
            return true;
        }
        return false;
    }

    private void remove(int item) {
        int count = items();
        if (item < 1 || item > count) {
            return;
        }
        for (int i = item; i <= count; i++) {
            for (String field : FIELDS) {
                form.put(
                        at(i, field),
                        i == count ? null : form.text(at(i + 1, field)).orElse(null));
            }
        }
        form.put("items", count - 1);
    }

    void check() {
        if (!form.has("summary")) {
            form.reject("summary", "Say in a few sentences what came of it");
        }
        List<Integer> written = written();
        if (written.isEmpty()) {
            form.reject(items() > 0 ? at(1, "asked") : Refusals.WHOLE, "Write one item at least");
        }
        for (int i : written) {
            require(i, "asked", "what you asked");
            require(i, "said", "what people said");
            if (!form.has(at(i, "did")) && !form.has(at(i, "whyNot"))) {
                form.reject(at(i, "did"), "Say in item " + i + " what you did, or why not");
            }
        }
    }

    private void require(int item, String field, String what) {
        if (!form.has(at(item, field))) {
            form.reject(at(item, field), "Say in item " + item + " " + what);
        }
    }

    /** Items with a word in them. One without is left out. */
    private List<Integer> written() {
        return IntStream.rangeClosed(1, items())
                .filter(i -> FIELDS.stream()
                        .filter(field -> !field.equals("question"))
                        .anyMatch(field -> form.has(at(i, field))))
                .boxed()
                .toList();
    }

    /** The body of {@code PUT /api/consultations/{id}/outcome}. */
    Map<String, Object> body() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i : written()) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (String field : FIELDS) {
                form.text(at(i, field)).ifPresent(value -> item.put(field, value));
            }
            items.add(item);
        }
        return Map.of("summary", form.value("summary"), "items", items);
    }

    /** The field behind a pointer into the body. */
    String field(String pointer) {
        Matcher item = ITEM.matcher(pointer);
        if (item.matches()) {
            int index = Integer.parseInt(item.group(1));
            String part = item.group(2) == null ? "asked" : item.group(2);
            return index < written().size() ? at(written().get(index), part) : Refusals.WHOLE;
        }
        return pointer.equals("/summary") ? "summary" : Refusals.WHOLE;
    }
}

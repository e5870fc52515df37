package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.JsonNode;

/** What there is to read before answering: addresses of pages and files elsewhere. */
record FilesPart() implements DraftPart {

    private static final int MOST = 10;

    private static final Pattern POINTER = Pattern.compile("/background/(\\d+)/(title|url)");

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String title() {
        return "Files to read";
    }

    @Override
    public void fill(Draft draft, Form form) {
        int count = 0;
        for (JsonNode document : draft.tree().path("background")) {
            count++;
            form.put(at(count, "title"), document.path("title").asString(""));
            form.put(at(count, "url"), document.path("url").asString(""));
        }
    }

    /** For how many documents there are fields: those that are there, and one more. */
    static int rooms(Form form) {
        int last = IntStream.rangeClosed(1, MOST)
                .filter(i -> form.has(at(i, "title")) || form.has(at(i, "url")))
                .max()
                .orElse(0);
        return Math.min(last + 1, MOST);
    }

    private static String at(int document, String field) {
        return "document-" + document + "-" + field;
    }

    @Override
    public void check(Form form) {
        for (int i = 1; i <= MOST; i++) {
            form.ordered(List.of(at(i, "title"), at(i, "url")));
            if (form.has(at(i, "title")) && !form.has(at(i, "url"))) {
                form.reject(at(i, "url"), "Enter the address of document " + i + ", or take its title out");
            }
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        List<Map<String, String>> documents = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String url = form.value(at(i, "url"));
            if (!url.isEmpty()) {
                documents.add(Map.of("title", form.text(at(i, "title")).orElse(url), "url", url));
            }
        }
        draft.put("background", documents);
    }

    @Override
    public String field(String pointer) {
        Matcher matcher = POINTER.matcher(pointer);
        return matcher.matches() ? at(Integer.parseInt(matcher.group(1)) + 1, matcher.group(2)) : Refusals.WHOLE;
    }
}

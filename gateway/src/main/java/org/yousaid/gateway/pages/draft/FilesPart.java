package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yousaid.gateway.pages.common.Consultation.Document;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.JsonNode;

/** What there is to read before answering, in its order: uploaded files, and addresses of pages elsewhere. */
record FilesPart() implements DraftPart {

    static final int MOST = 10;

    private static final Pattern POINTER = Pattern.compile("/background/(\\d+)/(title|url)");
    private static final Pattern MOVE = Pattern.compile("(up|down|remove)-(\\d{1,2})");

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
            put(
                    form,
                    count,
                    new Document(
                            document.path("title").asString(""),
                            document.path("url").asString("")));
        }
    }

    static void put(Form form, int place, Document document) {
        form.put(at(place, "title"), document.title());
        form.put(at(place, "url"), document.url());
    }

    /** The places at which something stands, and the first one after them, as far as there is room. */
    static int rooms(Form form) {
        int last = places(form).max().orElse(0);
        return Math.min(last + 1, MOST);
    }

    /** The places at which something stands. */
    static IntStream places(Form form) {
        return IntStream.rangeClosed(1, MOST).filter(i -> form.has(at(i, "title")) || form.has(at(i, "url")));
    }

    static Document document(Form form, int place) {
        String url = form.value(at(place, "url"));
        return new Document(form.text(at(place, "title")).orElse(url), url);
    }

    static String at(int place, String field) {
        return "document-" + place + "-" + field;
    }

    @Override
    public void check(Form form) {
        for (int i = 1; i <= MOST; i++) {
            form.ordered(List.of(at(i, "title"), at(i, "url")));
            if (form.has(at(i, "title")) && !form.has(at(i, "url"))) {
                form.reject(at(i, "url"), "Enter the address of document " + i + ", or take its title out");
            }
        }
        form.ordered(List.of("upload-title", "upload"));
    }

    /** In the order of the form, with the step done that was asked for. */
    @Override
    public void write(Form form, Draft draft) {
        List<Integer> places = new ArrayList<>(
                places(form).filter(i -> form.has(at(i, "url"))).boxed().toList());
        Matcher move = MOVE.matcher(form.value("do"));
        if (move.matches()) {
            move(places, move.group(1), places.indexOf(Integer.valueOf(move.group(2))));
        }
        draft.put(
                "background",
                places.stream()
                        .map(place -> document(form, place))
                        .map(document -> Map.of("title", document.title(), "url", document.url()))
                        .toList());
    }

    private static void move(List<Integer> places, String how, int at) {
        if (how.equals("remove") && at >= 0) {
            places.subList(at, at + 1).clear();
        } else if (how.equals("up") && at > 0) {
            Collections.swap(places, at, at - 1);
        } else if (how.equals("down") && at >= 0 && at < places.size() - 1) {
            Collections.swap(places, at, at + 1);
        }
    }

    @Override
    public String field(String pointer) {
        Matcher matcher = POINTER.matcher(pointer);
        return matcher.matches() ? at(Integer.parseInt(matcher.group(1)) + 1, matcher.group(2)) : Refusals.WHOLE;
    }
}

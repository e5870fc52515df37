package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.List;
import org.yousaid.gateway.pages.common.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every text of a draft beside its translation into one language. */
public final class TranslatedTexts {

    /**
     * One text.
     *
     * @param field the name of its field on the page
     * @param what what it is, in words
     * @param path where its translation stands below {@code holder}
     */
    public record Text(String field, String what, String original, boolean wide, ObjectNode holder, List<String> path) {

        public String translation() {
            JsonNode at = holder;
            for (String step : path) {
                at = at.path(step);
            }
            return at.asString("");
        }

        void write(String words) {
            ObjectNode at = holder;
            for (String step : path.subList(0, path.size() - 1)) {
                at = Draft.object(at, step);
            }
            Draft.put(at, path.getLast(), words.isBlank() ? null : words.strip());
        }
    }

    /** Texts that belong together. */
    public record Group(String heading, List<Text> texts) {}

    private final Draft draft;
    private final String language;

    TranslatedTexts(Draft draft, String language) {
        this.draft = draft;
        this.language = language;
    }

    /** The texts in the order of the form; empty ones need no translation. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Text> whole = new ArrayList<>();
        add(whole, "title", "Title", draft.text("title"), draft.tree(), "title");
        add(whole, "purpose", "Why we ask", draft.text("purpose"), draft.tree(), "purpose");
        add(whole, "canStillChange", "What can change", draft.text("canStillChange"), draft.tree(), "canStillChange");
        groups.add(new Group("The consultation", List.copyOf(whole)));
        draft.sections().forEach(section -> groups.add(section(section)));
        int number = 0;
        for (JsonNode question : draft.list("questions")) {
            number++;
            if (question instanceof ObjectNode object) {
                groups.add(question(number, object));
            }
        }
        return groups;
    }

    private Group section(Draft.Section section) {
        List<Text> texts = new ArrayList<>();
        String at = "section-" + section.id();
        String text = section.text();
        add(texts, at + "-title", "Title", section.title(), draft.tree(), "sections", section.id(), "title");
        add(texts, at + "-text", "Text", text == null ? "" : text, draft.tree(), "sections", section.id(), "text");
        return new Group("Section: " + section.title(), List.copyOf(texts));
    }

    private Group question(int number, ObjectNode question) {
        List<Text> texts = new ArrayList<>();
        String at = "question-" + question.path("id").asString("");
        add(texts, at + "-text", "Question", question.path("text").asString(""), question, "text");
        add(texts, at + "-help", "Help", question.path("help").asString(""), question, "help");
        add(texts, at + "-unit", "Unit", question.path("unit").asString(""), question, "unit");
        add(texts, at + "-minLabel", "Lowest step", question.path("minLabel").asString(""), question, "minLabel");
        add(texts, at + "-maxLabel", "Highest step", question.path("maxLabel").asString(""), question, "maxLabel");
        items(texts, at, "Answer", question, "options");
        items(texts, at, "Line", question, "rows");
        return new Group("Question " + number, List.copyOf(texts));
    }

    private void items(List<Text> texts, String at, String what, ObjectNode question, String list) {
        int number = 0;
        for (JsonNode item : question.path(list)) {
            number++;
            String id = item.path("id").asString("");
            add(
                    texts,
                    at + "-" + list + "-" + id,
                    what + " " + number,
                    item.path("text").asString(""),
                    question,
                    list,
                    id);
        }
    }

    private void add(List<Text> texts, String field, String what, String original, ObjectNode holder, String... path) {
        if (!original.isBlank()) {
            List<String> whole = new ArrayList<>(List.of("translations", language));
            whole.addAll(List.of(path));
            boolean wide = original.length() > 80 || original.contains("\n");
            texts.add(new Text("t-" + field, what, original, wide, holder, List.copyOf(whole)));
        }
    }

    /** How many texts are not translated yet. */
    int missing() {
        return (int) texts(groups()).stream()
                .filter(text -> text.translation().isBlank())
                .count();
    }

    static List<Text> texts(List<Group> groups) {
        return groups.stream().flatMap(group -> group.texts().stream()).toList();
    }

    /** Writes what was typed on the page of these groups. */
    static void write(List<Group> groups, Form form) {
        texts(groups).forEach(text -> text.write(form.raw(text.field())));
    }
}

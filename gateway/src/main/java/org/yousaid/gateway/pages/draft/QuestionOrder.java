package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sections and questions of a draft, to be put in order. Where there are sections, each question stands in one, and
 * those of a section stand together. A condition goes with what it rests on.
 */
final class QuestionOrder {

    private final Draft draft;

    QuestionOrder(Draft draft) {
        this.draft = draft;
    }

    /** The question's own JSON, to be changed. */
    Optional<ObjectNode> question(String id) {
        return find("questions", id);
    }

    Optional<ObjectNode> section(String id) {
        return find("sections", id);
    }

    private Optional<ObjectNode> find(String list, String id) {
        return elements(list).stream()
                .filter(element -> idOf(element).equals(id))
                .findFirst();
    }

    private List<ObjectNode> elements(String list) {
        List<ObjectNode> elements = new ArrayList<>();
        draft.list(list).forEach(element -> {
            if (element instanceof ObjectNode object) {
                elements.add(object);
            }
        });
        return elements;
    }

    private static String idOf(JsonNode element) {
        return element.path("id").asString("");
    }

    /** A new question at the end, with an id of its own. */
    ObjectNode addQuestion() {
        return draft.list("questions").addObject().put("id", free("questions", "q"));
    }

    ObjectNode addSection() {
        return draft.list("sections").addObject().put("id", free("sections", "s"));
    }

    private String free(String list, String letter) {
        Set<String> taken = new HashSet<>();
        draft.list(list).forEach(element -> taken.add(idOf(element)));
        int number = Math.max(1, draft.list(list).size());
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }

    /** A copy right behind it, asked under the same condition; whether its chart is in mails is asked anew. */
    String duplicate(ObjectNode question) {
        ObjectNode copy = question.deepCopy();
        copy.put("id", free("questions", "q"));
        copy.remove("chartInMails");
        List<ObjectNode> all = elements("questions");
        all.add(all.indexOf(question) + 1, copy);
        replace("questions", all);
        return idOf(copy);
    }

    /** Takes a question out; what depended on it is put to everybody. */
    void removeQuestion(String id) {
        List<ObjectNode> all = elements("questions");
        all.removeIf(question -> idOf(question).equals(id));
        replace("questions", all);
        tidyConditions();
    }

    /** Takes a section out; its questions go to the one before it, or else to the one after it. */
    void removeSection(String id) {
        List<ObjectNode> all = elements("sections");
        int place = all.stream().map(QuestionOrder::idOf).toList().indexOf(id);
        if (place < 0) {
            return;
        }
        all.remove(place);
        Optional<String> next = all.isEmpty() ? Optional.empty() : Optional.of(idOf(all.get(Math.max(place - 1, 0))));
        replace("sections", all);
        of(elements("questions"), id).forEach(question -> Draft.put(question, "section", next.orElse(null)));
        arrange();
    }

    /** Takes out of conditions what nobody can choose any more, and conditions of which nothing is left. */
    void tidyConditions() {
        for (ObjectNode question : elements("questions")) {
            if (question.path("showIf") instanceof ObjectNode condition) {
                List<String> known = draft.question(condition.path("question").asString(""))
                        .map(earlier -> earlier.choosable().stream()
                                .map(DraftQuestion.Item::id)
                                .toList())
                        .orElse(List.of());
                List<String> left = new ArrayList<>(Draft.strings(condition.path("anyOf")));
                left.retainAll(known);
                Draft.put(condition, "anyOf", left);
                if (left.isEmpty()) {
                    question.remove("showIf");
                }
            }
        }
    }

    /** One place up or down among the questions of its section. */
    void moveQuestion(String id, int step) {
        ObjectNode question = question(id).orElseThrow();
        List<ObjectNode> beside = elements("questions").stream()
                .filter(other -> other.path("section").equals(question.path("section")))
                .toList();
        swap("questions", question, beside, step);
    }

    /** One place up or down, with all its questions. */
    void moveSection(String id, int step) {
        ObjectNode section = section(id).orElseThrow();
        swap("sections", section, elements("sections"), step);
        arrange();
    }

    private void swap(String list, ObjectNode element, List<ObjectNode> beside, int step) {
        int other = beside.indexOf(element) + step;
        if (other < 0 || other >= beside.size()) {
            return;
        }
        List<ObjectNode> all = elements(list);
        int from = all.indexOf(element);
        int to = all.indexOf(beside.get(other));
        all.set(to, element);
        all.set(from, beside.get(other));
        replace(list, all);
    }

    /** Puts the questions of each section together, in the order of the sections; one of no section goes to the first. */
    void arrange() {
        List<ObjectNode> sections = elements("sections");
        if (sections.isEmpty()) {
            return;
        }
        List<ObjectNode> all = elements("questions");
        Set<String> known =
                new HashSet<>(sections.stream().map(QuestionOrder::idOf).toList());
        all.stream()
                .filter(question -> !known.contains(question.path("section").asString("")))
                .forEach(question -> question.put("section", idOf(sections.getFirst())));
        List<ObjectNode> ordered = new ArrayList<>();
        sections.forEach(section -> ordered.addAll(of(all, idOf(section))));
        replace("questions", ordered);
    }

    private static List<ObjectNode> of(List<ObjectNode> all, String section) {
        return all.stream()
                .filter(question -> question.path("section").asString("").equals(section))
                .toList();
    }

    private void replace(String list, List<ObjectNode> elements) {
        ArrayNode array = draft.list(list);
        array.removeAll();
        elements.forEach(array::add);
    }
}

package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields for ideas beside the answers: up to three, each with a text, some words that name it, and the question to
 * which it was said, where it comes from an answer.
 *
 * @param text name of the field of its text
 * @param title name of the field of the words that name it
 * @param question name of the field that says which answer it comes from
 */
public record IdeaFields(String text, String title, String question) {

    private static final List<IdeaFields> ALL = List.of(of("idea-"), of("idea-2-"), of("idea-3-"));
    private static final Pattern POINTER = Pattern.compile("/suggestions/(\\d+)/(\\w+)");

    private static IdeaFields of(String prefix) {
        return new IdeaFields(prefix + "text", prefix + "title", prefix + "question");
    }

    /** All of them, the first first. */
    public static List<IdeaFields> all() {
        return ALL;
    }

    /** Their names, in the order in which they stand on the page. */
    static List<String> names() {
        return ALL.stream()
                .flatMap(idea -> List.of(idea.text(), idea.title(), idea.question()).stream())
                .toList();
    }

    /** Whether something stands in any of its fields. */
    public boolean used(Form form) {
        return form.has(text) || form.has(title) || form.has(question);
    }

    static void check(Form form) {
        for (IdeaFields idea : ALL) {
            AnswerForm.checkLength(form, idea.text, AnswerForm.LONGEST_TEXT);
            if (form.has(idea.title) && !form.has(idea.text)) {
                form.reject(idea.text, Speech.current().say("error.idea"));
            }
        }
    }

    /** What is sent of them; an answer that is not sent has nothing that an idea could come from. */
    static List<Map<String, Object>> body(Form form, List<String> answered) {
        List<Map<String, Object>> ideas = new ArrayList<>();
        for (IdeaFields idea : sent(form)) {
            Map<String, Object> sent = new LinkedHashMap<>();
            form.text(idea.title).ifPresent(title -> sent.put("title", title));
            sent.put("text", form.value(idea.text));
            form.text(idea.question).filter(answered::contains).ifPresent(question -> sent.put("question", question));
            ideas.add(sent);
        }
        return ideas;
    }

    private static List<IdeaFields> sent(Form form) {
        return ALL.stream().filter(idea -> form.has(idea.text)).toList();
    }

    /** The field behind a pointer into what was sent. */
    static Optional<String> field(String pointer, Form form) {
        Matcher idea = POINTER.matcher(pointer);
        if (!idea.matches() || Integer.parseInt(idea.group(1)) >= sent(form).size()) {
            return Optional.empty();
        }
        IdeaFields fields = sent(form).get(Integer.parseInt(idea.group(1)));
        return switch (idea.group(2)) {
            case "text" -> Optional.of(fields.text);
            case "title" -> Optional.of(fields.title);
            case "question", "passage" -> Optional.of(fields.question);
            default -> Optional.empty();
        };
    }
}

package org.yousaid.gateway.pages.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yousaid.gateway.pages.common.Consultation;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** The words of questions that are asked already, to be put right. Fields are named by the question's id. */
final class CorrectionForm {

    private static final Pattern POINTER = Pattern.compile("/questions/(\\d+)(?:/(text|help|options)(?:/(.+))?)?");

    private final Consultation consultation;
    private final Form form;

    CorrectionForm(Consultation consultation, Form form) {
        this.consultation = consultation;
        this.form = form;
        form.ordered(List.of("reason"));
        consultation.asked().forEach(question -> form.ordered(fields(question)));
    }

    static String text(Consultation.Question question) {
        return question.field() + "-text";
    }

    static String help(Consultation.Question question) {
        return question.field() + "-help";
    }

    static String option(Consultation.Question question, String option) {
        return question.field() + "-option-" + option;
    }

    private static List<String> fields(Consultation.Question question) {
        List<String> fields = new ArrayList<>(List.of(text(question), help(question)));
        question.choices().forEach(choice -> fields.add(option(question, choice.id())));
        return fields;
    }

    static Form of(Consultation consultation) {
        Form form = Form.empty().put("version", consultation.version());
        for (Consultation.Question question : consultation.asked()) {
            form.put(text(question), question.text());
            form.put(help(question), question.help());
            question.choices().forEach(choice -> form.put(option(question, choice.id()), choice.text()));
        }
        return form;
    }

    void check() {
        if (!form.has("reason")) {
            form.reject("reason", "Say why the words are changed: everybody can read it");
        }
        for (Consultation.Question question : consultation.asked()) {
            if (!form.has(text(question))) {
                form.reject(text(question), "A question needs its words");
            }
            if (question.help() != null && !form.has(help(question))) {
                form.reject(help(question), "Write the help in other words; it cannot be taken away");
            }
            question.choices().stream()
                    .filter(choice -> !form.has(option(question, choice.id())))
                    .forEach(choice -> form.reject(option(question, choice.id()), "An answer needs its words"));
        }
        if (!form.hasErrors() && changed().isEmpty()) {
            form.reject(Refusals.WHOLE, "Every question reads as before. Change the words of one at least.");
        }
    }

    private List<Consultation.Question> changed() {
        return consultation.asked().stream()
                .filter(question -> words(question).size() > 1)
                .toList();
    }

    private Map<String, Object> words(Consultation.Question question) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", question.id());
        putIfOther(words, "text", question.text(), form.value(text(question)));
        putIfOther(words, "help", question.help() == null ? "" : question.help(), form.value(help(question)));
        Map<String, Object> options = new LinkedHashMap<>();
        question.choices()
                .forEach(choice ->
                        putIfOther(options, choice.id(), choice.text(), form.value(option(question, choice.id()))));
        if (!options.isEmpty()) {
            words.put("options", options);
        }
        return words;
    }

    private static void putIfOther(Map<String, Object> words, String name, String before, String after) {
        if (!after.isEmpty() && !after.equals(before.strip())) {
            words.put(name, after);
        }
    }

    /** The body of {@code POST /api/consultations/{id}/corrections}. */
    Map<String, Object> body() {
        return Map.of(
                "reason",
                form.value("reason"),
                "questions",
                changed().stream().map(this::words).toList());
    }

    /** The field behind a pointer into the body. */
    String field(String pointer) {
        Matcher place = POINTER.matcher(pointer);
        if (!place.matches()) {
            return pointer.equals("/reason") ? "reason" : Refusals.WHOLE;
        }
        Consultation.Question question = changed().get(Integer.parseInt(place.group(1)));
        String part = place.group(2) == null ? "text" : place.group(2);
        return switch (part) {
            case "help" -> help(question);
            case "options" -> place.group(3) == null ? text(question) : option(question, place.group(3));
            default -> text(question);
        };
    }
}

package org.yousaid.gateway.pages.policy;

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

    private static final Pattern POINTER = Pattern.compile("/questions/(\\d+)(/.*)?");

    private final Form form;
    private final List<CorrectedQuestion> questions;

    CorrectionForm(Consultation consultation, Form form) {
        this.form = form;
        this.questions = questions(consultation);
        form.ordered(List.of("reason"));
        questions.forEach(question -> form.ordered(
                question.words().stream().map(CorrectedQuestion.Word::field).toList()));
    }

    private static List<CorrectedQuestion> questions(Consultation consultation) {
        return consultation.asked().stream()
                .map(question -> CorrectedQuestion.of(consultation, question))
                .toList();
    }

    static Form of(Consultation consultation) {
        Form form = Form.empty().put("version", consultation.version());
        questions(consultation)
                .forEach(question -> question.words().forEach(word -> form.put(word.field(), word.before())));
        return form;
    }

    List<CorrectedQuestion> questions() {
        return questions;
    }

    void check() {
        if (!form.has("reason")) {
            form.reject("reason", "Say why the words are changed: everybody can read it");
        }
        questions.stream()
                .flatMap(question -> question.words().stream())
                .filter(word -> !word.before().isBlank() && !form.has(word.field()))
                .forEach(word ->
                        form.reject(word.field(), word.what() + ": write it in other words; it cannot be taken away"));
        if (!form.hasErrors() && changed().isEmpty()) {
            form.reject(Refusals.WHOLE, "Every question reads as before. Change the words of one at least.");
        }
    }

    private List<CorrectedQuestion> changed() {
        return questions.stream()
                .filter(question -> question.words().stream().anyMatch(this::isOther))
                .toList();
    }

    private boolean isOther(CorrectedQuestion.Word word) {
        return form.has(word.field())
                && !form.value(word.field()).equals(word.before().strip());
    }

    private Map<String, Object> body(CorrectedQuestion question) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", question.id());
        question.words().stream().filter(this::isOther).forEach(word -> word.put(body, form.value(word.field())));
        return body;
    }

    /** The body of {@code POST /api/consultations/{id}/corrections}. */
    Map<String, Object> body() {
        return Map.of(
                "reason",
                form.value("reason"),
                "questions",
                changed().stream().map(this::body).toList());
    }

    /** The field behind a pointer into the body. */
    String field(String pointer) {
        Matcher place = POINTER.matcher(pointer);
        if (!place.matches()) {
            return pointer.equals("/reason") ? "reason" : Refusals.WHOLE;
        }
        CorrectedQuestion question = changed().get(Integer.parseInt(place.group(1)));
        String part = place.group(2) == null ? "" : place.group(2);
        return question.words().stream()
                .filter(word -> word.pointer().equals(part))
                .findFirst()
                .or(() -> question.words().stream().findFirst())
                .map(CorrectedQuestion.Word::field)
                .orElse(Refusals.WHOLE);
    }
}

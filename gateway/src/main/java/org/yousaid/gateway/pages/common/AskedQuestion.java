package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form puts it.
 *
 * @param number its place among all questions, from 1
 * @param choices what can be chosen: options, the steps of a scale, wards
 * @param rows the lines of a matrix
 * @param unit what a number counts
 * @param onlyIf for whom it is, where that depends on another question
 */
public record AskedQuestion(
        Consultation.Question question,
        int number,
        Wording text,
        @Nullable Wording help,
        List<Choice> choices,
        List<Choice> rows,
        @Nullable Wording unit,
        @Nullable String onlyIf) {

    public AskedQuestion {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** Something that can be chosen. */
    public record Choice(String id, Wording wording) {}

    /** The same without a word on whom it is for: it is put to those alone. */
    AskedQuestion forEverybody() {
        return onlyIf == null ? this : new AskedQuestion(question, number, text, help, choices, rows, unit, null);
    }

    public String id() {
        return question.id();
    }

    public String field() {
        return question.field();
    }

    public boolean is(String kind) {
        return question.is(kind);
    }

    public boolean mustBeAnswered() {
        return question.mustBeAnswered();
    }

    /** The name of the control for one option of a ranking, one row of a matrix or one part of a date. */
    public String field(String part) {
        return question.field() + "." + part;
    }

    /** The id of the control in this place, counted from 1; the first bears the question's own, so that errors lead there. */
    public String controlId(int count) {
        return count == 1 ? field() : field() + "-" + count;
    }

    /** What helps to fill it in: the author's words and what the form itself has to say. */
    public boolean hinted() {
        return help != null || onlyIf != null || ownHint() != null;
    }

    /** What the form says about how to fill in this type. */
    public @Nullable String ownHint() {
        return switch (question.type()) {
            case "MULTIPLE_CHOICE" -> Speech.current().say("question.choices");
            case "RANKING" -> Speech.current().say("question.ranking");
            case "DATE" -> Speech.current().say("question.date");
            case "NUMBER" -> limits();
            case "SCALE" -> help == null && question.minLabel() == null && question.maxLabel() == null ? ends() : null;
            default -> null;
        };
    }

    /** Where the author does not say what the ends of the scale mean. */
    private String ends() {
        List<Integer> steps = question.steps();
        return Speech.current()
                .say(
                        "question.scale",
                        steps.getFirst().toString(),
                        steps.getLast().toString());
    }

    private @Nullable String limits() {
        var min = question.min();
        var max = question.max();
        if (min != null && max != null) {
            return limits("between", min.toPlainString(), max.toPlainString());
        }
        if (min != null) {
            return limits("from", min.toPlainString());
        }
        return max == null ? null : limits("to", max.toPlainString());
    }

    private String limits(String which, String... limits) {
        List<Object> said = new ArrayList<>(List.of(limits));
        if (unit != null) {
            said.add(unit.text());
        }
        return Speech.current().say("question.number." + which + (unit == null ? "" : ".of"), said.toArray());
    }

    /** The keypad a phone shows: decimal ones have no minus sign. */
    public @Nullable String inputMode() {
        var min = question.min();
        return min != null && min.signum() >= 0 ? "decimal" : null;
    }
}

package org.yousaid.gateway.pages.draft;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;
import tools.jackson.databind.node.ObjectNode;

/** One question, as it is typed: only the fields that its kind of answer has. */
final class QuestionForm {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private static final String CHART = "chartInMails";

    private final AnswerKind kind;
    private final Form form;

    QuestionForm(AnswerKind kind, Form form) {
        this.kind = kind;
        this.form = form;
        form.ordered(List.of(
                "text",
                "help",
                "options",
                "rows",
                "min",
                "minLabel",
                "max",
                "maxLabel",
                "unit",
                "in-section",
                "required",
                CHART));
    }

    /** What there is of the question already. */
    void fill(DraftQuestion question) {
        form.put("text", question.text())
                .put("help", question.help())
                .put("required", question.mustBeAnswered() ? "true" : null)
                .put(CHART, question.drawnInMails() ? "true" : null)
                .put("in-section", question.section())
                .put("options", OptionLines.typed(question.choices()))
                .put("rows", OptionLines.typed(question.lines()))
                .put("min", question.min())
                .put("max", question.max())
                .put("unit", question.unit())
                .put("minLabel", question.minLabel())
                .put("maxLabel", question.maxLabel());
    }

    /**
     * Says what this page can see is wrong.
     *
     * @param chartsOfOthers how many other questions have their chart in mails
     */
    void check(long chartsOfOthers) {
        if (!form.has("text")) {
            form.reject("text", "Write the question");
        }
        if (kind.options() && OptionLines.lines(form.raw("options")).size() < 2) {
            form.reject("options", "Write two or more answers to choose from, one on each line");
        }
        if (kind.rows() && OptionLines.lines(form.raw("rows")).isEmpty()) {
            form.reject("rows", "Write one line of the table or more");
        }
        if (kind.ends()) {
            checkEnds();
        }
        if (wantsChart() && chartsOfOthers >= DraftQuestion.MOST_CHARTS) {
            form.reject(
                    CHART,
                    "A mail has room for " + DraftQuestion.MOST_CHARTS
                            + " charts. Untick this, or first take another question out");
        }
    }

    private boolean wantsChart() {
        return kind.drawnInMails() && form.has(CHART);
    }

    private void checkEnds() {
        if (kind.endsMayBeMissing() && !form.has("min") && !form.has("max")) {
            return;
        }
        checkEnd("min", "lowest");
        checkEnd("max", "highest");
        if (form.error("min") == null && form.error("max") == null && number("min") >= number("max")) {
            form.reject("max", "The second must be above the first");
        }
    }

    private void checkEnd(String field, String which) {
        if (!NUMBER.matcher(form.value(field)).matches()) {
            form.reject(field, kind == AnswerKind.DATE ? "Enter a year, like 2027" : "Enter the " + which + " number");
        }
    }

    private int number(String field) {
        return Integer.parseInt(form.value(field));
    }

    /** Writes what was typed into the question; its id, translations and condition stay. */
    void write(ObjectNode question, @Nullable DraftQuestion before) {
        question.put("type", kind.name()).put("text", form.value("text")).put("required", form.has("required"));
        Draft.put(question, "help", form.orNull("help"));
        Draft.put(question, "section", form.orNull("in-section"));
        Draft.put(
                question,
                "options",
                kind.options()
                        ? OptionLines.read(form.raw("options"), before == null ? List.of() : before.choices(), "o")
                        : null);
        Draft.put(
                question,
                "rows",
                kind.rows()
                        ? OptionLines.read(form.raw("rows"), before == null ? List.of() : before.lines(), "r")
                        : null);
        boolean ends = kind.ends() && form.has("min");
        Draft.put(question, "min", ends ? number("min") : null);
        Draft.put(question, "max", ends ? number("max") : null);
        Draft.put(question, "unit", kind.unit() ? form.orNull("unit") : null);
        Draft.put(question, "minLabel", kind.endsInWords() ? form.orNull("minLabel") : null);
        Draft.put(question, "maxLabel", kind.endsInWords() ? form.orNull("maxLabel") : null);
        Draft.put(question, CHART, wantsChart() ? true : null);
    }

    /** The field behind a pointer into the body, where it is about the question at this place. */
    static String field(String pointer, int place) {
        String at = "/questions/" + place;
        if (!pointer.equals(at) && !pointer.startsWith(at + "/")) {
            return Refusals.WHOLE;
        }
        String part = pointer.length() <= at.length() ? "text" : DraftPart.first(pointer.substring(at.length()));
        return switch (part) {
            case "help", "options", "rows", "min", "max", "unit", "minLabel", "maxLabel", CHART -> part;
            case "section" -> "in-section";
            default -> "text";
        };
    }
}

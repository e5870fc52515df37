package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is about to send, to be read once more. */
public final class AnswerSummary {

    private static final List<String> CONSENTS = List.of("thankMe", "tellMeTheResult", "keepMeInformed");
    private static final List<String> AGREED = List.of(
            "To thank me and show what everybody said",
            "To tell me what came of it",
            "To keep me informed about things like this");

    private final AnswerForm answer;
    private final List<Ward> wards;

    private AnswerSummary(AnswerForm answer, List<Ward> wards) {
        this.answer = answer;
        this.wards = List.copyOf(wards);
    }

    /**
     * One line of it.
     *
     * @param field where to go to change it
     * @param said the lines of the answer, none where there is none
     */
    public record Row(Wording asked, List<Wording> said, String field) {

        public Row {
            said = List.copyOf(said);
        }
    }

    /** The rows that stand together under a title. */
    public record Group(@Nullable Wording title, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    public static AnswerSummary of(AnswerForm answer, List<Ward> wards) {
        return new AnswerSummary(answer, wards);
    }

    /** The questions that were put, in their parts. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Questionnaire.Part part : answer.questionnaire().parts()) {
            List<Row> rows = part.questions().stream()
                    .filter(answer::puts)
                    .map(this::row)
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(part.title(), rows));
            }
        }
        return groups;
    }

    private Row row(AskedQuestion asked) {
        TypedAnswer typed = TypedAnswer.of(asked.question(), answer.form());
        return new Row(asked.text(), typed.given() ? typed.words(asked) : List.of(), asked.field());
    }

    /** What every form asks at its end. */
    public List<Row> about() {
        Form form = answer.form();
        List<Row> rows = new ArrayList<>();
        if (!wards.isEmpty()) {
            rows.add(row(
                    "Your ward",
                    "ward",
                    wards.stream()
                            .filter(ward -> form.checked("ward", ward.code()))
                            .map(Ward::name)
                            .toList()));
        }
        for (IdeaFields fields : IdeaFields.all()) {
            boolean first = fields.equals(IdeaFields.all().getFirst());
            if (first || fields.used(form)) {
                rows.add(row(first ? "Your own idea" : "Another idea", fields.text(), idea(fields)));
            }
        }
        rows.add(row("Email address", "email", form.text("email").stream().toList()));
        rows.add(row("Your name", "name", form.text("name").stream().toList()));
        List<String> agreed = new ArrayList<>();
        for (int i = 0; i < CONSENTS.size(); i++) {
            if (form.checked("consents", CONSENTS.get(i))) {
                agreed.add(AGREED.get(i));
            }
        }
        rows.add(row("We may write to you", "consents", agreed));
        return rows;
    }

    private List<String> idea(IdeaFields fields) {
        Form form = answer.form();
        List<String> idea = new ArrayList<>();
        form.text(fields.title()).ifPresent(idea::add);
        form.text(fields.text()).ifPresent(idea::add);
        answer.answeredInWords().stream()
                .filter(asked -> form.checked(fields.question(), asked.id()))
                .forEach(asked -> idea.add("It comes from your answer to question " + asked.number()));
        return idea;
    }

    /** What somebody tells about themselves; nothing where it is not asked. */
    public List<Row> equality() {
        Form form = answer.form();
        return answer.questionnaire().equality().stream()
                .map(question -> row(
                        question.text(),
                        question.field(),
                        question.options().stream()
                                .filter(option -> form.checked(question.field(), option.id()))
                                .map(Consultation.Option::text)
                                .toList()))
                .toList();
    }

    private static Row row(String asked, String field, List<String> said) {
        return new Row(
                new Wording(asked, null),
                said.stream().map(line -> new Wording(line, null)).toList(),
                field);
    }
}

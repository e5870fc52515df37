package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is about to send, to be read once more. */
public final class AnswerSummary {

    private static final List<String> CONSENTS = List.of("thankMe", "tellMeTheResult", "keepMeInformed", "wardNews");
    private static final List<String> AGREED =
            List.of("contact.thank", "contact.result", "contact.informed", "contact.news");

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
                    Speech.current().say("check.ward"),
                    "ward",
                    wards.stream()
                            .filter(ward -> form.checked("ward", ward.code()))
                            .map(Ward::name)
                            .toList()));
        }
        for (IdeaFields fields : IdeaFields.all()) {
            boolean first = fields.equals(IdeaFields.all().getFirst());
            if (first || fields.used(form)) {
                rows.add(row(
                        Speech.current().say(first ? "check.idea" : "check.idea.another"),
                        fields.text(),
                        idea(fields)));
            }
        }
        rows.add(row(
                Speech.current().say("contact.email"),
                "email",
                form.text("email").stream().toList()));
        rows.add(row(
                Speech.current().say("check.name"),
                "name",
                form.text("name").stream().toList()));
        List<String> agreed = new ArrayList<>();
        for (int i = 0; i < CONSENTS.size(); i++) {
            if (form.checked("consents", CONSENTS.get(i))) {
                agreed.add(Speech.current().say(AGREED.get(i)));
            }
        }
        rows.add(row(Speech.current().say("contact.consents"), "consents", agreed));
        return rows;
    }

    private List<String> idea(IdeaFields fields) {
        Form form = answer.form();
        List<String> idea = new ArrayList<>();
        form.text(fields.title()).ifPresent(idea::add);
        form.text(fields.text()).ifPresent(idea::add);
        answer.answeredInWords().stream()
                .filter(asked -> form.checked(fields.question(), asked.id()))
                .forEach(asked -> idea.add(Speech.current().say("check.idea.from", asked.number())));
        return idea;
    }

    /** What somebody tells about themselves; nothing where it is not asked. */
    public List<Row> equality() {
        Form form = answer.form();
        return answer.questionnaire().equality().stream()
                .map(question -> new Row(
                        question.asked(answer.questionnaire().language()),
                        question.options().stream()
                                .filter(option -> form.checked(question.field(), option.id()))
                                .map(option -> question.offered(
                                        option, answer.questionnaire().language()))
                                .toList(),
                        question.field()))
                .toList();
    }

    private static Row row(String asked, String field, List<String> said) {
        return new Row(
                new Wording(asked, null),
                said.stream().map(line -> new Wording(line, null)).toList(),
                field);
    }
}

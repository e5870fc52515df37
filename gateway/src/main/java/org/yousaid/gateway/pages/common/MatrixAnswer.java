package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One choice for each row; rows may be left out. */
record MatrixAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    @Override
    public List<String> names() {
        return question.lines().stream().map(this::name).toList();
    }

    private String name(Consultation.Option row) {
        return question.field() + "." + row.id();
    }

    @Override
    public boolean given() {
        return !value().isEmpty();
    }

    @Override
    public Optional<String> fault(AskedQuestion asked) {
        return Optional.empty();
    }

    @Override
    public String missing() {
        return Speech.current().say("error.row");
    }

    @Override
    public String form() {
        return "matrix";
    }

    @Override
    public Map<String, String> value() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Consultation.Option row : question.lines()) {
            typed.text(name(row)).ifPresent(option -> rows.put(row.id(), option));
        }
        return rows;
    }

    @Override
    public List<String> chosen() {
        return List.copyOf(value().values());
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        Map<String, String> given = value();
        List<Wording> lines = new ArrayList<>();
        for (AskedQuestion.Choice row : asked.rows()) {
            asked.choices().stream()
                    .filter(choice -> choice.id().equals(given.get(row.id())))
                    .forEach(choice -> lines.add(new Wording(
                            row.wording().text() + ": " + choice.wording().text(),
                            row.wording().lang())));
        }
        return lines;
    }
}

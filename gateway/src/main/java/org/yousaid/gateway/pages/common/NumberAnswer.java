package org.yousaid.gateway.pages.common;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number within the question's limits. */
record NumberAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    @Override
    public List<String> names() {
        return List.of(question.field());
    }

    @Override
    public boolean given() {
        return typed.has(question.field());
    }

    @Override
    public Optional<String> fault() {
        String number = typed.value(question.field());
        if (!NUMBER.matcher(number).matches()) {
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "Write a number in figures, like 12 or 12.5, with at most 4 after the point and without a"
                                    + " unit");
        }
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        if (min != null && value().compareTo(min) < 0) {
            return Optional.of("The number must be " + min.toPlainString() + " or more");
        }
        return max != null && value().compareTo(max) > 0
                ? Optional.of("The number must be " + max.toPlainString() + " or less")
                : Optional.empty();
    }

    @Override
    public String missing() {
        return "Write a number as the answer to this question";
    }

    @Override
    public String form() {
        return "number";
    }

    @Override
    public BigDecimal value() {
        return new BigDecimal(typed.value(question.field()));
    }

    @Override
    public List<String> chosen() {
        return List.of();
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        Wording unit = asked.unit();
        String number = typed.value(question.field());
        return List.of(unit == null ? new Wording(number, null) : new Wording(number + " " + unit.text(), unit.lang()));
    }
}

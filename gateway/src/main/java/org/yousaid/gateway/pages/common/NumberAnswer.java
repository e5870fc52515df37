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
    public Optional<String> fault(AskedQuestion asked) {
        String number = typed.value(question.field());
        if (!NUMBER.matcher(number).matches()) {
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Speech.current().say("error.number.figures"));
        }
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        if (min != null && value().compareTo(min) < 0) {
            return Optional.of(Speech.current().say("error.number.min", min.toPlainString()));
        }
        return max != null && value().compareTo(max) > 0
                ? Optional.of(Speech.current().say("error.number.max", max.toPlainString()))
                : Optional.empty();
    }

    @Override
    public String missing() {
        return Speech.current().say("error.number");
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

package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One or several of what can be chosen. */
record ChosenAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    private static final Pattern STEP = Pattern.compile("-?\\d{1,6}");

    @Override
    public List<String> names() {
        return List.of(question.field());
    }

    @Override
    public boolean given() {
        return !chosen().isEmpty();
    }

    @Override
    public Optional<String> fault(AskedQuestion asked) {
        return Optional.empty();
    }

    @Override
    public String missing() {
        return Speech.current().say("error.choose");
    }

    @Override
    public String form() {
        return switch (question.type()) {
            case "SCALE" -> "scale";
            case "PLACE" -> "place";
            default -> "choice";
        };
    }

    @Override
    public Object value() {
        String first = chosen().getFirst();
        return switch (question.type()) {
            case "SCALE" -> STEP.matcher(first).matches() ? (Object) Integer.valueOf(first) : first;
            case "PLACE" -> first;
            default -> chosen();
        };
    }

    @Override
    public List<String> chosen() {
        return typed.values(question.field());
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        return asked.choices().stream()
                .filter(choice -> chosen().contains(choice.id()))
                .map(AskedQuestion.Choice::wording)
                .toList();
    }
}

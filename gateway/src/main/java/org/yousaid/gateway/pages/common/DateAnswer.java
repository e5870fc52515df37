package org.yousaid.gateway.pages.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, typed as three numbers. */
record DateAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    static final List<String> PARTS = List.of("day", "month", "year");

    private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    @Override
    public List<String> names() {
        return PARTS.stream().map(part -> question.field() + "." + part).toList();
    }

    private String part(int index) {
        return typed.value(names().get(index));
    }

    @Override
    public boolean given() {
        return names().stream().anyMatch(typed::has);
    }

    @Override
    public Optional<String> fault(AskedQuestion asked) {
        List<String> left = PARTS.stream()
                .filter(part -> !typed.has(question.field() + "." + part))
                .toList();
        if (!left.isEmpty()) {
            return left.size() == PARTS.size()
                    ? Optional.empty()
                    : Optional.of(Speech.current().say("error.date.lacks." + String.join(".", left)));
        }
        return day().isEmpty() ? Optional.of(Speech.current().say("error.date.none")) : Optional.empty();
    }

    private Optional<LocalDate> day() {
        if (!SHORT.matcher(part(0)).matches()
                || !SHORT.matcher(part(1)).matches()
                || !YEAR.matcher(part(2)).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(part(2)), Integer.parseInt(part(1)), Integer.parseInt(part(0))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String missing() {
        return Speech.current().say("error.date");
    }

    @Override
    public String form() {
        return "date";
    }

    @Override
    public String value() {
        return day().orElseThrow().toString();
    }

    @Override
    public List<String> chosen() {
        return List.of();
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        return day().map(day -> List.of(new Wording(Speech.current().day(day), null)))
                .orElse(List.of());
    }
}

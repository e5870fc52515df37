package org.yousaid.gateway.pages.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day, typed as three numbers. */
record DateAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    static final List<String> PARTS = List.of("day", "month", "year");

    private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
    public Optional<String> fault() {
        List<String> left = PARTS.stream()
                .filter(part -> !typed.has(question.field() + "." + part))
                .toList();
        if (!left.isEmpty()) {
            return left.size() == PARTS.size()
                    ? Optional.empty()
                    : Optional.of("The date must have a " + String.join(" and a ", left));
        }
        return day().isEmpty() ? Optional.of("This is no date. Write it like 27 3 2027") : Optional.empty();
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
        return "Write a date as the answer to this question";
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
        return day().map(day -> List.of(new Wording(IN_WORDS.format(day), null)))
                .orElse(List.of());
    }
}

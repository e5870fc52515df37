package org.yousaid.gateway.pages.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Dates;
import org.yousaid.gateway.pages.common.DayFields;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** When it opens and closes. What closes without a time closes at the end of its last day. */
record DatesPart() implements DraftPart {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public String title() {
        return "Opening and closing";
    }

    @Override
    public void fill(Draft draft, Form form) {
        form.put("standing", draft.standing() ? "true" : "false");
        draft.time("opensAt").map(at -> at.atZone(Dates.LONDON)).ifPresent(at -> put(form, "opensAt", at));
        draft.time("closesAt").map(at -> at.atZone(Dates.LONDON)).ifPresent(at -> {
            if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                DayFields.put(form, "closesAt", at.toLocalDate().minusDays(1));
            } else {
                put(form, "closesAt", at);
            }
        });
    }

    private static void put(Form form, String name, ZonedDateTime at) {
        DayFields.put(form, name, at.toLocalDate());
        form.put(name + "-time", at.toLocalTime().withSecond(0).withNano(0));
    }

    @Override
    public void check(Form form) {
        form.ordered(List.of("standing", "opensAt-day", "opensAt-time", "closesAt-day", "closesAt-time"));
        Optional<Instant> opens = opens(form);
        Optional<Instant> closes = closes(form);
        if (!standing(form)
                && opens.isPresent()
                && closes.isPresent()
                && !closes.get().isAfter(opens.get())) {
            form.reject("closesAt-day", "The last day for answers must come after the opening");
        }
    }

    private static boolean standing(Form form) {
        return form.checked("standing", "true");
    }

    private static Optional<Instant> opens(Form form) {
        LocalTime time = time(form, "opensAt-time").orElse(LocalTime.MIDNIGHT);
        return DayFields.read(form, "opensAt", "the day it opens").map(day -> at(day, time));
    }

    private static Optional<Instant> closes(Form form) {
        Optional<LocalTime> time = time(form, "closesAt-time");
        return DayFields.read(form, "closesAt", "the last day for answers")
                .map(day -> time.map(given -> at(day, given)).orElseGet(() -> at(day.plusDays(1), LocalTime.MIDNIGHT)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Dates.LONDON).toInstant();
    }

    private static Optional<LocalTime> time(Form form, String field) {
        try {
            return form.text(field).map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            form.reject(field, "Enter the time with hours and minutes, like 09:30 or 17:00");
            return Optional.empty();
        }
    }

    @Override
    public void write(Form form, Draft draft) {
        boolean standing = standing(form);
        draft.put("standing", standing ? true : null).put("opensAt", text(opens(form)));
        draft.put("closesAt", standing ? null : text(closes(form)));
        if (standing) {
            draft.put("decisionDate", null);
        }
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }

    @Override
    public String field(String pointer) {
        return switch (DraftPart.first(pointer)) {
            case "opensAt", "closesAt" -> DraftPart.first(pointer) + "-day";
            case "standing" -> "standing";
            default -> Refusals.WHOLE;
        };
    }
}

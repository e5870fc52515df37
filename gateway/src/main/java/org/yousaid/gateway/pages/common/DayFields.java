package org.yousaid.gateway.pages.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date in three fields. */
public final class DayFields {

    private DayFields() {}

    /** Writes a date into the fields. */
    public static void put(Form form, String name, LocalDate date) {
        form.put(name + "-day", date.getDayOfMonth())
                .put(name + "-month", date.getMonthValue())
                .put(name + "-year", date.getYear());
    }

    /** The date; empty where nothing was typed, and where it is no date, which is said at the field. */
    public static Optional<LocalDate> read(Form form, String name, String what) {
        return readSaying(form, name, "Enter " + what + " as a day, a month and a year, like 31 3 2027");
    }

    /** The same, with other words at the field. */
    public static Optional<LocalDate> readSaying(Form form, String name, String wrong) {
        String day = form.value(name + "-day");
        String month = form.value(name + "-month");
        String year = form.value(name + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            form.reject(name + "-day", wrong);
            return Optional.empty();
        }
    }
}

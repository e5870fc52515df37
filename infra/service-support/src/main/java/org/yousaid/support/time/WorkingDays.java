package org.yousaid.support.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * Counts working days: all but Saturdays, Sundays and the bank holidays of a nation, by the days of the United Kingdom's
 * clock.
 */
public record WorkingDays(Nation nation) {

    /** Whether offices are open on this day. */
    public boolean include(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.include(nation, day);
    }

    /**
     * The same time of day, so many working days later. The day it begins on does not count, so one working day from a
     * Friday, a Saturday or a Sunday is Monday.
     */
    public Instant after(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forward: " + days);
        }
        ZonedDateTime time = from.atZone(CalendarDays.ZONE);
        for (int left = days; left > 0; ) {
            time = time.plusDays(1);
            if (include(time.toLocalDate())) {
                left--;
            }
        }
        return time.toInstant();
    }

    /** How many working days there are after the first of these days, up to and with the second. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::include)
                .count();
    }
}

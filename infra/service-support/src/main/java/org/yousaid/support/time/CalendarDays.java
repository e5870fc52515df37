package org.yousaid.support.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the calendar as councils of the United Kingdom count them: a moment is on the day that it has in London. */
public final class CalendarDays {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CalendarDays() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The same time of day, so many days later, also over the nights when clocks change. */
    public static Instant after(Instant from, int days) {
        return from.atZone(ZONE).plusDays(days).toInstant();
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.support.time.CalendarDays;

/** Dates as people write them out in the language of the page, in the time of London. */
@Component("dates")
public final class Dates {

    public static final ZoneId LONDON = CalendarDays.ZONE;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final InstantSource time;

    public Dates(InstantSource time) {
        this.time = time;
    }

    /** {@code 21 November 2026}; the empty string for no date. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : date(instant.atZone(LONDON).toLocalDate());
    }

    /** {@code 21 November 2026}; the empty string for no date. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : Speech.current().day(date);
    }

    /** {@code 5:30pm on 21 November 2026}, {@code midday on …}, {@code the end of 5 December 2026} for midnight. */
    public String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = instant.atZone(LONDON);
        if (at.getHour() == 0 && at.getMinute() == 0) {
            return Speech.current().say("date.end-of", date(at.minusDays(1).toLocalDate()));
        }
        return Speech.current().say("date.at", clock(at), date(at.toLocalDate()));
    }

    private static String clock(ZonedDateTime at) {
        if (at.getHour() == 12 && at.getMinute() == 0) {
            return Speech.current().say("date.midday");
        }
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        String minutes = at.getMinute() == 0 ? "" : ":%02d".formatted(at.getMinute());
        return hour + minutes + Speech.current().say(at.getHour() < 12 ? "date.am" : "date.pm");
    }

    /** How long from now, in whole days: {@code closes today}, {@code in 3 days}, {@code 2 days ago}. */
    public String fromNow(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        // What ends at midnight ends on the day before.
        LocalDate day = instant.minusMillis(1).atZone(LONDON).toLocalDate();
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }

    public boolean past(@Nullable Instant instant) {
        return instant != null && instant.isBefore(time.instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.instant(), LONDON);
    }

    public Instant now() {
        return time.instant();
    }

    /** {@code November 2026}. */
    public String month(LocalDate date) {
        return MONTH.format(date);
    }
}

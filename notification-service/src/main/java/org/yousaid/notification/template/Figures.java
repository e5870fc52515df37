package org.yousaid.notification.template;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and figures as they stand in a sentence. */
public final class Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final ZoneId zone;

    Figures(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code 19 December 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code 19 December 2026}. */
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 1,204}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** {@code 1 answer}, {@code 1,204 answers}. */
    public String count(long number, String one, String more) {
        return number(number) + " " + (number == 1 ? one : more);
    }

    /** {@code 63%} of the base; small ones that are not nothing as {@code under 1%}, and a dash of an empty base. */
    public String share(long count, long base) {
        if (base == 0) {
            return "–";
        }
        double share = 100.0 * count / base;
        if (share > 0 && share < 0.5) {
            return "under 1%";
        }
        if (share < 100 && share >= 99.5) {
            return "over 99%";
        }
        return Math.round(share) + "%";
    }

    /** {@code 3.4}. */
    public String decimal(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }
}

package org.yousaid.notification.template;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and figures as they stand in a sentence of one language. */
final class Figures {

    private final ZoneId zone;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final BlockWords words;

    Figures(ZoneId zone, Locale locale, BlockWords words) {
        this.zone = zone;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.words = words;
    }

    /** {@code 19 December 2026}. */
    String day(Instant instant) {
        return day.format(instant.atZone(zone));
    }

    /** {@code 19 December 2026}. */
    String date(LocalDate date) {
        return day.format(date);
    }

    /** {@code 1,204}. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code 63%} of the base; small ones that are not nothing as {@code under 1%}, and a dash of an empty base. */
    String share(long count, long base) {
        if (base == 0) {
            return "–";
        }
        double share = 100.0 * count / base;
        if (share > 0 && share < 0.5) {
            return words.of("little");
        }
        if (share < 100 && share >= 99.5) {
            return words.of("nearly-all");
        }
        return Math.round(share) + "%";
    }

    /** {@code 3.4}. */
    String decimal(double value) {
        return String.format(locale, "%.1f", value);
    }
}

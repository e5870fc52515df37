package org.yousaid.gateway.pages.common;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures with their unit, as they stand in a sentence. */
@Component("words")
public final class Words {

    private static final double KILO = 1024;

    /** {@code 1 question}, {@code 1,204 questions}, {@code no questions}. */
    public String count(@Nullable Number number, String unit) {
        long n = number == null ? 0 : number.longValue();
        String plural = unit.equals("person") ? "people" : unit + "s";
        return n == 0 ? "no " + plural : number(n) + " " + (n == 1 ? unit : plural);
    }

    /** {@code 1,204}. */
    public String number(@Nullable Number number) {
        return number == null ? "–" : NumberFormat.getIntegerInstance(Locale.UK).format(number.longValue());
    }

    /** A share between 0 and 1 as {@code 63%}; small ones that are not nothing as {@code under 1%}. */
    public String percent(@Nullable Double share) {
        if (share == null || share.isNaN()) {
            return "–";
        }
        if (share > 0 && share < 0.005) {
            return "under 1%";
        }
        if (share < 1 && share >= 0.995) {
            return "over 99%";
        }
        return Math.round(share * 100) + "%";
    }

    /** How large a file is: {@code 340 KB}, {@code 1.2 MB}. */
    public String size(long bytes) {
        double kilobytes = Math.max(1, bytes / KILO);
        return kilobytes < KILO
                ? number(Math.round(kilobytes)) + " KB"
                : String.format(Locale.UK, "%.1f MB", kilobytes / KILO);
    }

    /** One figure after the point. */
    public String decimal(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.UK, "%.1f", value);
    }
}

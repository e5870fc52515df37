package org.yousaid.gateway.pages.opportunity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Form;

/** A day that was typed into one field, day first. */
final class TypedDay {

    static final String HINT = "Like 31 3 2027";
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})[ ./-]+(\\d{1,2})[ ./-]+(\\d{4})");

    private TypedDay() {}

    static String print(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear();
    }

    /** The day; null where nothing was typed, and where it is none, which is said at the field. */
    static @Nullable LocalDate read(Form form, String field) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher parts = FORM.matcher(typed);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(1)));
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        form.reject(field, "Enter a day, a month and a year, like 31 3 2027");
        return null;
    }
}

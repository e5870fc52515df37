package org.yousaid.suggestion.opportunity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** Gathers what is wrong with a request, so that all of it is said at once. */
final class Complaints {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 5_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<InvalidInput> all = new ArrayList<>();

    void add(String pointer, String key, String message) {
        all.add(new InvalidInput(pointer, key, message));
    }

    /** A text on one line that must be there. */
    String line(String pointer, @Nullable String given) {
        return required(pointer, optionalLine(pointer, given));
    }

    /** The one text that a request is made of; refused when it is missing or cannot be. */
    static String onlyText(String pointer, @Nullable String given) {
        Complaints complaints = new Complaints();
        String read = complaints.text(pointer, given);
        complaints.raise();
        return read;
    }

    /** A text of several lines that must be there. */
    String text(String pointer, @Nullable String given) {
        return required(pointer, checked(pointer, given, LONGEST_TEXT, true));
    }

    @Nullable
    String optionalLine(String pointer, @Nullable String given) {
        return checked(pointer, given, LONGEST_LINE, false);
    }

    /** A day of our age that must be there. */
    LocalDate day(String pointer, @Nullable LocalDate given) {
        LocalDate day = required(pointer, given, EARLIEST);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            add(pointer, "out-of-range", "A day between " + EARLIEST + " and " + LATEST + ".");
        }
        return day;
    }

    /** Anything that must be there; the other stands in for it until the complaints are raised. */
    <T> T required(String pointer, @Nullable T given, T otherwise) {
        if (given == null) {
            add(pointer, "missing", "This must be given.");
            return otherwise;
        }
        return given;
    }

    /** Refuses the request when there is anything wrong. */
    void raise() {
        if (!all.isEmpty()) {
            throw new InvalidRequest(all);
        }
    }

    private String required(String pointer, @Nullable String given) {
        return required(pointer, given, "");
    }

    private @Nullable String checked(String pointer, @Nullable String given, int longest, boolean lines) {
        if (given == null || !Visible.is(given)) {
            return null;
        }
        if (given.length() > longest) {
            add(pointer, "too-long", "At most " + longest + " characters.");
        }
        if (given.chars().anyMatch(sign -> Character.isISOControl(sign) && !(lines && isLineSign(sign)))) {
            add(pointer, "control-characters", "Control characters cannot stand here.");
        }
        return given.strip();
    }

    private static boolean isLineSign(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t';
    }
}

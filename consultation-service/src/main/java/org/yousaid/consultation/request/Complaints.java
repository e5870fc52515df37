package org.yousaid.consultation.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** Collects everything that is wrong with a request, so that it is all said at once. */
public final class Complaints {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final List<InvalidInput> all = new ArrayList<>();

    /** Notes one complaint: JSON pointer, reason in kebab case, the same in plain English. */
    public void add(String pointer, String key, String message) {
        all.add(new InvalidInput(pointer, key, message));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Hands every complaint on to another collection. */
    public void passOn(Complaints other) {
        other.all.addAll(all);
    }

    /** Ends with 400 and every complaint, if there is one. */
    public void raise() {
        if (!all.isEmpty()) {
            throw new InvalidRequest(all);
        }
    }

    /** A text on one line without its outer blanks; absent when there is nothing in it. */
    public @Nullable String line(String pointer, @Nullable String given, int longest) {
        return checked(pointer, given, longest, Character::isISOControl);
    }

    /** A text of several lines without its outer blanks; absent when there is nothing in it. */
    public @Nullable String text(String pointer, @Nullable String given, int longest) {
        return checked(pointer, given, longest, c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** The same as {@link #line}, and it must be there. */
    public String requiredLine(String pointer, @Nullable String given, int longest) {
        String line = line(pointer, given, longest);
        if (line == null) {
            add(pointer, "missing", "This must be given.");
            return "";
        }
        return line;
    }

    /** A time of our age; one far outside it is a slip of the pen, and no calendar or store would hold it. */
    public @Nullable Instant time(String pointer, @Nullable Instant given) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            add(pointer, "out-of-range", "A time between " + EARLIEST + " and " + LATEST + ".");
        }
        return given;
    }

    private @Nullable String checked(String pointer, @Nullable String given, int longest, IntPredicate forbidden) {
        if (given == null || !Visible.is(given)) {
            return null;
        }
        if (given.length() > longest) {
            add(pointer, "too-long", "At most " + longest + " characters.");
        }
        if (given.chars().anyMatch(forbidden)) {
            add(pointer, "control-characters", "Control characters cannot stand here.");
        }
        return given.strip();
    }
}

package org.yousaid.support.vault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * How a person may be reached, in plain text: lives in memory only. Blank parts count as absent. Prints without its
 * content.
 *
 * @param name at most 200 characters on one line
 * @param phone at most 50 characters on one line
 * @param postal at most 1,000 characters, lines apart
 */
public record ContactDetails(
        @Nullable String name,
        @Nullable EmailAddress email,
        @Nullable String phone,
        @Nullable String postal) {

    public ContactDetails {
        name = present(name);
        phone = present(phone);
        postal = present(postal);
        List<InvalidInput> errors = new ArrayList<>();
        check(errors, "/name", name, 200, false);
        check(errors, "/phone", phone, 50, false);
        check(errors, "/postal", postal, 1_000, true);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    /** Whether there is no way at all to reach anybody with this. */
    public boolean isEmpty() {
        return email == null && phone == null && postal == null;
    }

    private static @Nullable String present(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }

    private static void check(
            List<InvalidInput> errors, String pointer, @Nullable String given, int longest, boolean lines) {
        if (given == null) {
            return;
        }
        if (given.length() > longest) {
            errors.add(new InvalidInput(pointer, "too-long", "At most " + longest + " characters."));
        }
        if (given.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r')))) {
            errors.add(new InvalidInput(
                    pointer, "control-character", "Line breaks and control characters cannot stand here."));
        }
    }

    @Override
    public String toString() {
        return "[contact details]";
    }
}

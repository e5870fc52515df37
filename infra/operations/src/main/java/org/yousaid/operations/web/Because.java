package org.yousaid.operations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;

/** Why an operator does something: asked for with every action, and kept. */
public final class Because {

    private static final int LONGEST = 500;

    private Because() {}

    /** What is wrong with a reason that was given, or not given. */
    public static List<InvalidInput> errors(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return List.of(new InvalidInput("/reason", "missing", "Say why, in a few words."));
        }
        return reason.length() > LONGEST
                ? List.of(new InvalidInput(
                        "/reason", "too-long", "The reason has at most %d characters.".formatted(LONGEST)))
                : List.of();
    }

    /** A reason without errors, as it is kept. */
    public static String of(@Nullable String reason) {
        return String.valueOf(reason).strip();
    }
}

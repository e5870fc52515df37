package org.yousaid.operations.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * Which letters are to be replayed: all of a group, those of one sequence, or only the first one of a sequence.
 *
 * @param firstOnly needs a sequence
 */
record ReplayRequest(
        @Nullable String group,
        @Nullable String sequence,
        @Nullable Boolean firstOnly,
        @Nullable String reason) {

    ReplayRequest {
        List<InvalidInput> errors = new ArrayList<>();
        if (group == null || group.isBlank()) {
            errors.add(new InvalidInput("/group", "missing", "Say which group's letters."));
        }
        if (Boolean.TRUE.equals(firstOnly) && sequence == null) {
            errors.add(new InvalidInput("/sequence", "missing", "The first letter of which sequence?"));
        }
        errors.addAll(Because.errors(reason));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    String of() {
        return String.valueOf(group);
    }

    String what() {
        if (sequence == null) {
            return "replay-group";
        }
        return Boolean.TRUE.equals(firstOnly) ? "replay-letter" : "replay-sequence";
    }

    String on() {
        return sequence == null ? of() : of() + " " + sequence;
    }

    String because() {
        return Because.of(reason);
    }
}

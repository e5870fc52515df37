package org.yousaid.operations.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * The letter that is given up.
 *
 * @param letter its id
 */
record DiscardRequest(
        @Nullable String group,
        @Nullable String letter,
        @Nullable String reason) {

    DiscardRequest {
        List<InvalidInput> errors = new ArrayList<>();
        if (group == null || group.isBlank()) {
            errors.add(new InvalidInput("/group", "missing", "Say which group's letter."));
        }
        if (letter == null || letter.isBlank()) {
            errors.add(new InvalidInput("/letter", "missing", "Say which letter."));
        }
        errors.addAll(Because.errors(reason));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    String of() {
        return String.valueOf(group);
    }

    String id() {
        return String.valueOf(letter);
    }

    String because() {
        return Because.of(reason);
    }
}

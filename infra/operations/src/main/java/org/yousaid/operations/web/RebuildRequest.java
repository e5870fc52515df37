package org.yousaid.operations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.operations.rebuild.RebuildMode;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** What is asked for: {@code {"mode": "compare", "reason": "…"}}. */
record RebuildRequest(@Nullable String mode, @Nullable String reason) {

    RebuildRequest {
        List<InvalidInput> errors = new ArrayList<>();
        if (mode == null || !(mode.equals("compare") || mode.equals("rebuild"))) {
            errors.add(new InvalidInput("/mode", "wrong-value", "The mode is compare or rebuild."));
        }
        errors.addAll(Because.errors(reason));
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    RebuildMode asked() {
        return RebuildMode.valueOf(String.valueOf(mode).toUpperCase(Locale.ROOT));
    }

    String because() {
        return Because.of(reason);
    }
}

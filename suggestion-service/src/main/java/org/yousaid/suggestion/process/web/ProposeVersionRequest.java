package org.yousaid.suggestion.process.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;
import tools.jackson.databind.JsonNode;

/**
 * A version as it is proposed.
 *
 * @param why what the change is for
 */
record ProposeVersionRequest(@Nullable String why, @Nullable JsonNode definition) {

    static final int LONGEST_WHY = 2_000;

    /** What was proposed, complete. */
    record Checked(String why, JsonNode definition) {}

    Checked checked() {
        List<InvalidInput> errors = new ArrayList<>();
        if (why == null || !Visible.is(why)) {
            errors.add(new InvalidInput("/why", "missing", "Say what the change is for."));
        } else if (why.length() > LONGEST_WHY) {
            errors.add(new InvalidInput("/why", "too-long", "This has at most " + LONGEST_WHY + " characters."));
        }
        if (definition == null || definition.isNull()) {
            errors.add(new InvalidInput("/definition", "missing", "The definition is missing."));
        }
        if (why == null || definition == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Checked(why.strip(), definition);
    }
}

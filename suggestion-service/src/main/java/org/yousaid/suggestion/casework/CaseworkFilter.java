package org.yousaid.suggestion.casework;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * Which suggestions a list of work shows; what is absent does not matter.
 *
 * @param assignee an account, {@value #NOBODY} for those that nobody looks after
 * @param dueBefore only those with a word due before this
 */
record CaseworkFilter(
        @Nullable String stage,
        @Nullable String assignee,
        @Nullable String ward,
        @Nullable Instant dueBefore) {

    static final String NOBODY = "nobody";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    CaseworkFilter checked() {
        check("stage", stage);
        check("assignee", assignee);
        check("ward", ward);
        return this;
    }

    private static void check(String name, @Nullable String value) {
        if (value != null && !PLAIN.matcher(value).matches()) {
            throw new InvalidRequest(
                    List.of(new InvalidInput("/" + name, "wrong-value", "Letters, digits and . _ @ - only.")));
        }
    }
}

package org.yousaid.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What someone agreed to be written to about.
 *
 * @param thankMe a thank-you for this answer or idea
 * @param tellMeTheResult the result, once there is one
 * @param keepMeInformed how things go on
 * @param wardNews true where they asked for the news of the ward they named, once a week: they are asked once whether that was
 *     meant; came later, absent in all other cases
 */
public record Consents(
        boolean thankMe,
        boolean tellMeTheResult,
        boolean keepMeInformed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean wardNews) {

    public Consents {
        wardNews = Boolean.TRUE.equals(wardNews) ? Boolean.TRUE : null;
    }

    /** By somebody who did not ask for the news of a ward. */
    public Consents(boolean thankMe, boolean tellMeTheResult, boolean keepMeInformed) {
        this(thankMe, tellMeTheResult, keepMeInformed, null);
    }

    /** Whether anything was agreed to about what they gave; only then may the person be written to about it. */
    public boolean any() {
        return thankMe || tellMeTheResult || keepMeInformed;
    }

    /** Whether they asked for the news of the ward they named. */
    public boolean wantsWardNews() {
        return wardNews != null;
    }
}

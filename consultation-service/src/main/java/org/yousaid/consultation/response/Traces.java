package org.yousaid.consultation.response;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway noticed about the way an answer came. It decides nothing: every answer is taken and counted.
 *
 * @param device the same for what comes from one device on one day, and of no use for anything else; absent where nobody
 *     could tell, and for what somebody of the council took down
 * @param machineLike whether a field was filled that people do not see, or the form came back faster than anybody types
 * @param took from the form's first page to its sending; absent where it was left in between, or nobody could tell
 */
public record Traces(
        @Nullable String device,
        boolean machineLike,
        @Nullable Duration took) {

    /** Nothing was noticed. */
    public static final Traces NONE = new Traces(null, false, null);
}

package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A councillor's view on record; public.
 *
 * @param ward the ward they stand for, where that was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouncillorView(String councillor, @Nullable String ward, Stance stance, String words, Instant at) {

    /** Where the councillor stands on it. */
    public enum Stance {
        FOR,
        AGAINST,
        NEUTRAL
    }
}

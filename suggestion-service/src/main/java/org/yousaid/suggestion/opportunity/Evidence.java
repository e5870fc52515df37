package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what was done; public.
 *
 * @param link where more of it can be seen: an https address
 * @param milestone in words the milestone that it shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String words,
        @Nullable String link,
        Instant at,
        @Nullable EvidencePicture picture,
        @Nullable String milestone) {

    /** The same with this picture. */
    public Evidence with(EvidencePicture picture) {
        return new Evidence(words, link, at, picture, milestone);
    }

    /** For the milestone in these words. */
    public Evidence of(String milestone) {
        return new Evidence(words, link, at, picture, milestone);
    }
}

package org.yousaid.suggestion.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is absent does not matter.
 *
 * @param kind only of this kind
 * @param words in any language; the best fits first. Without words the latest come first
 * @param stage id of a stage
 * @param ward code of a ward
 * @param service name of a service area, in any case; a suggestion has that of its opportunity
 * @param from received or begun then or later
 * @param until received or begun before then
 * @param page from 1
 * @param size how many are on a page
 */
public record Sought(
        @Nullable Kind kind,
        @Nullable String words,
        @Nullable String stage,
        @Nullable String ward,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant until,
        int page,
        int size) {

    public int first() {
        return (page - 1) * size;
    }
}

package org.yousaid.suggestion.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; what is absent does not matter.
 *
 * @param words in any language; the best fits first. Without words the latest come first
 * @param stage id of a stage
 * @param ward code of a ward
 * @param service name of a service, as opportunities have one
 * @param from received then or later
 * @param until received before then
 * @param page from 1
 * @param size how many are on a page
 */
record Sought(
        @Nullable String words,
        @Nullable String stage,
        @Nullable String ward,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant until,
        int page,
        int size) {

    int first() {
        return (page - 1) * size;
    }
}

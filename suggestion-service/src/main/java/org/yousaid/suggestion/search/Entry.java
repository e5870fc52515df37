package org.yousaid.suggestion.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param id of the suggestion or opportunity
 * @param wards where it is from; an opportunity may be from many
 * @param service whose it is, where that is known
 * @param at what its place in time is: when it was received or identified
 */
record Entry(
        String id,
        String title,
        String text,
        String stage,
        List<String> wards,
        @Nullable String service,
        Instant at) {

    Entry {
        wards = List.copyOf(wards);
    }

    @Override
    public String toString() {
        return id;
    }
}

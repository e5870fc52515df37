package org.yousaid.suggestion.suggestion.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/** A page of suggestions for those who work on them, words and all; {@code next} goes into {@code after}. */
record CaseworkRepresentation(List<Item> items, @Nullable String next) {

    /** One suggestion; {@code version} is what {@code If-Match} wants when screening it, {@code objection} why an answer did not answer its author. */
    record Item(
            Reference reference,
            String title,
            String text,
            String stage,
            Instant since,
            @Nullable Instant nextWordBy,
            @Nullable String ward,
            OriginRepresentation origin,
            @Nullable String assignee,
            @Nullable String objection,
            long version) {}
}

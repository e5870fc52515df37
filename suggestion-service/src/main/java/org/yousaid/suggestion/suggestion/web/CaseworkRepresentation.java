package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.suggestion.web.TrackerRepresentation.StepRepresentation;

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

    /** One by itself, with the version of the process it goes through, what its author was told and what staff wrote down for themselves. */
    record One(@JsonUnwrapped Item item, int process, List<StepRepresentation> history, List<Note> notes) {}

    /** What somebody of the staff wrote down; nobody else reads it. */
    record Note(Instant at, String by, String words) {}
}

package org.yousaid.operations.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.deadletter.Reason;
import org.yousaid.eventstore.deadletter.SequenceOverview;

/**
 * A sequence of dead letters as the API shows it.
 *
 * @param cause why its first letter failed
 */
record SequenceRepresentation(
        String sequence,
        long letters,
        Instant oldest,
        @Nullable String cause) {

    static SequenceRepresentation of(SequenceOverview overview) {
        return new SequenceRepresentation(
                overview.sequence(),
                overview.letters(),
                overview.oldest(),
                Optional.ofNullable(overview.reason()).map(Reason::toString).orElse(null));
    }
}

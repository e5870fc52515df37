package org.yousaid.eventstore.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that waits.
 *
 * @param sequence its name: for events the aggregate or what the group keeps in order, for messages topic and key
 * @param letters how many wait
 * @param oldest when its first letter was parked
 * @param reason why its first letter failed last; absent when that letter has not been tried since it came to the front
 */
public record SequenceOverview(
        String sequence,
        long letters,
        Instant oldest,
        @Nullable Reason reason) {}

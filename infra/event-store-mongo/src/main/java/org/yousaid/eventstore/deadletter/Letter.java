package org.yousaid.eventstore.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event or message that waits.
 *
 * @param id the same for every attempt to park the same event or record
 * @param group the processing group, or {@code bus}
 * @param sequence what must stay in order: letters of one sequence wait behind each other
 * @param index the place in the sequence, growing
 * @param type the stored name of the event's or message's type, never its words
 * @param place where the event or message stands
 * @param reason why it failed last; absent when it only waits behind another
 * @param attempts how often it has been tried
 * @param parkedAt when it was parked
 * @param triedAt when it was tried last; absent when it only waits
 */
public record Letter(
        String id,
        String group,
        String sequence,
        long index,
        String type,
        Place place,
        @Nullable Reason reason,
        int attempts,
        Instant parkedAt,
        @Nullable Instant triedAt) {}

package org.yousaid.gateway.pages.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a service tells of its dead letters. */
final class Letters {

    private Letters() {}

    /** All letters of one processing group, or of the bus. */
    record Group(String group, long sequences, long letters) {}

    /** Letters that wait behind each other. */
    record Sequence(
            String sequence,
            long letters,
            Instant oldest,
            @Nullable String cause) {}

    /** One event or message. */
    record Letter(
            String id,
            long index,
            String type,
            String place,
            @Nullable String cause,
            int attempts,
            Instant parkedAt,
            @Nullable Instant triedAt) {}

    /** What a replay came to. */
    record Replayed(long replayed, long failed) {}
}

package org.yousaid.eventbus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how far it is.
 *
 * @param group the consumer group that is fed, which is the name of its service
 * @param topic the topic it is fed through
 * @param state what it is doing
 * @param position the last position of the event store that was told again
 * @param target the position it goes up to
 * @param skipped events passed over because they wait as dead letters of the publisher, which go out when replayed, or
 *     because they were discarded
 * @param startedAt when it was asked for
 * @param failure what it is waiting to try again for; absent while all is well
 */
public record FeedStatus(
        String group,
        String topic,
        State state,
        long position,
        long target,
        long skipped,
        Instant startedAt,
        @Nullable String failure) {

    /** What a feed is doing. */
    public enum State {
        RUNNING,
        DONE
    }
}

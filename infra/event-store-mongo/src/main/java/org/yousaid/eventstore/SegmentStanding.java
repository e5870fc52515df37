package org.yousaid.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Where one segment of a processor stands, as it was stored last.
 *
 * @param token absent when it has not begun
 * @param owner who claimed it, absent when nobody did
 * @param fresh whether the last sign of life is younger than the claim timeout
 */
public record SegmentStanding(
        int segment,
        @Nullable TrackingToken token,
        @Nullable String owner,
        boolean fresh) {

    /** The position of the last event that was handled; 0 before the first. */
    public long position() {
        return MongoEventStorageEngine.position(token);
    }

    /** Whether somebody is at work on it. */
    public boolean isClaimed() {
        return owner != null && fresh;
    }
}

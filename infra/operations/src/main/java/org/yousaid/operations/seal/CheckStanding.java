package org.yousaid.operations.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest check of the seals.
 *
 * @param state running, or what it found; {@code FAILED} when it could not be carried to its end
 * @param seals seals that held
 * @param position everything up to this position is as it was sealed
 * @param target the position up to which there were seals when the check began
 * @param percent how much is done
 * @param brokenPosition the first position that is not as it was, where one was found
 * @param finding what is wrong there, or why it failed
 */
public record CheckStanding(
        State state,
        String by,
        Instant startedAt,
        @Nullable Instant endedAt,
        long seals,
        long position,
        long target,
        int percent,
        @Nullable Long brokenPosition,
        @Nullable String finding) {

    /** How a check stands. */
    public enum State {
        RUNNING,
        WHOLE,
        BROKEN,
        FAILED
    }
}

package org.yousaid.operations.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest rebuild of a projection, as every instance sees it.
 *
 * @param run tells it from earlier ones of the same group
 * @param by who asked for it
 * @param endedAt absent while it runs
 * @param done the position that has been reached
 * @param total the position of the live projection
 * @param eventsPerSecond events read again per second, on average
 * @param remainingSeconds absent when it is over or cannot be told yet
 * @param hashEqual whether all collections were the same; absent before they were compared
 * @param error why it failed
 * @param swapBegan whether rebuilt collections may stand in the place of live ones, however it ended
 */
public record Rebuild(
        String group,
        String run,
        RebuildMode mode,
        RebuildState state,
        String by,
        String reason,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long total,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable Boolean hashEqual,
        List<Difference> differences,
        @Nullable String error,
        boolean swapBegan) {

    public Rebuild {
        differences = List.copyOf(differences);
    }

    /** How much has been read again: 0 to 100. */
    public int percent() {
        if (state == RebuildState.DONE || total <= 0) {
            return state == RebuildState.DONE ? 100 : 0;
        }
        return Math.clamp(done * 100 / total, 0, 100);
    }
}

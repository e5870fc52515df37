package org.yousaid.operations.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.operations.rebuild.Difference;
import org.yousaid.operations.rebuild.Rebuild;
import org.yousaid.operations.rebuild.RebuildState;

/** The latest rebuild of a projection as the API shows it. */
record RebuildRepresentation(
        String mode,
        RebuildState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long total,
        int percent,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable Boolean hashEqual,
        List<Difference> differences,
        @Nullable String error,
        boolean swapBegan) {

    static RebuildRepresentation of(Rebuild rebuild) {
        return new RebuildRepresentation(
                rebuild.mode().name().toLowerCase(Locale.ROOT),
                rebuild.state(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                rebuild.done(),
                rebuild.total(),
                rebuild.percent(),
                rebuild.eventsPerSecond(),
                rebuild.remainingSeconds(),
                rebuild.hashEqual(),
                rebuild.differences(),
                rebuild.error(),
                rebuild.swapBegan());
    }
}

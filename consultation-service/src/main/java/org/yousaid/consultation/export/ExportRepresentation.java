package org.yousaid.consultation.export;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.progress.Progress;

/**
 * One export, running or done.
 *
 * @param by who took it
 * @param rows responses written so far
 */
record ExportRepresentation(
        String id,
        String format,
        String by,
        Instant startedAt,
        Instant at,
        String state,
        int percent,
        long rows,
        long eventsPerSecond,
        @Nullable Long secondsLeft) {

    static ExportRepresentation of(Progress work) {
        return new ExportRepresentation(
                work.id(),
                work.kind().name().replace("EXPORT_", "").toLowerCase(Locale.ROOT),
                work.by(),
                work.startedAt(),
                work.at(),
                work.state().name(),
                work.percent(),
                work.rows(),
                work.perSecond(),
                work.secondsLeft());
    }
}

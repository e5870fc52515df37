package org.yousaid.consultation.progress;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;

/**
 * One piece of long work about a consultation.
 *
 * @param id chosen by whoever asked for it: a random one
 * @param by the staff account that asked for it
 * @param done how many events have been read
 * @param total how many there are to read
 * @param rows how many of them were about the consultation's responses
 * @param outcome what came of it; absent until then
 */
public record Progress(
        String id,
        Kind kind,
        ConsultationId consultation,
        String by,
        Instant startedAt,
        Instant at,
        long done,
        long total,
        long rows,
        State state,
        @Nullable String outcome) {

    /** What is being done. */
    public enum Kind {
        EXPORT_CSV,
        EXPORT_ODS,
        RECOUNT
    }

    /** Where it is. Work whose instance died stays running, with an old {@code at}. */
    public enum State {
        RUNNING,
        DONE,
        BROKEN_OFF
    }

    /** How much of it is done, 0 to 100. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return total == 0 ? 0 : Math.clamp(done * 100 / total, 0, 99);
    }

    /** Events read in a second. */
    public long perSecond() {
        long millis = Duration.between(startedAt, at).toMillis();
        return millis <= 0 ? 0 : done * 1_000 / millis;
    }

    /** How long it will take yet, in seconds; absent where that cannot be told. */
    public @Nullable Long secondsLeft() {
        long speed = perSecond();
        return state != State.RUNNING || speed == 0 ? null : Math.max(0, (total - done) / speed);
    }
}

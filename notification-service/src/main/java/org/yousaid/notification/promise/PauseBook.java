package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pauses of all the promises of one consultation. A promise that is made meanwhile is paused too. */
public interface PauseBook {

    /** A pause of everything that is owed for one consultation. Begun with the id of one there is, it changes nothing. */
    void begin(ConsultationPause pause);

    /** Ends it before its time: what was paused goes on. An ended one stays ended. */
    void end(String id, String by, Instant at);

    /** Those that are not over, the latest first. */
    List<ConsultationPause> running(Instant now);

    /**
     * A pause of everything that is owed for one consultation.
     *
     * @param consultation id of it
     * @param reason is shown to everybody who waits
     * @param by the account that began it
     * @param endedBy the account that ended it before its time
     */
    record ConsultationPause(
            String id,
            String consultation,
            String reason,
            Instant until,
            String by,
            Instant at,
            @Nullable String endedBy) {}
}

package org.yousaid.gateway.pages.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pause of everything that is owed for one consultation.
 *
 * @param consultation id of it
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
        @Nullable String endedBy) {

    public boolean running() {
        return endedBy == null;
    }
}

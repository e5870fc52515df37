package org.yousaid.wrong.first.write;

import java.time.Instant;

/** Asks the machine for the time in the domain. */
public final class ClockInDomain {

    public Instant decidedAt() {
        return Instant.now();
    }
}

package org.yousaid.support.time;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's own time, for what is about machines: claims and leases. It does not move with business time. */
public final class MachineClock {

    private final InstantSource source = InstantSource.system();

    public Instant instant() {
        return source.instant();
    }
}

package org.yousaid.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Business time of the local mode: the machine's time and what has passed on request. It never goes back. */
public final class LocalClock implements InstantSource {

    private final InstantSource machine;
    private volatile Duration offset = Duration.ZERO;

    public LocalClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    Duration offset() {
        return offset;
    }

    synchronized void moveTo(Duration newOffset) {
        if (newOffset.compareTo(offset) < 0) {
            throw new IllegalArgumentException("The clock never goes back");
        }
        offset = newOffset;
    }
}

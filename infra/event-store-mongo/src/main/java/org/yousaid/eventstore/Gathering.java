package org.yousaid.eventstore;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets news gather for a moment while it comes thick and fast: to read ten commits at once costs a server, and every reader
 * who is woken, little more than to read one. What comes alone, or as a short chain of one thing after the other, does not
 * wait. One thread at a time.
 */
final class Gathering {

    private static final long MOMENT = Duration.ofMillis(25).toNanos();
    private static final long QUICK = Duration.ofMillis(20).toNanos();
    private static final int THICK = 8;

    private final LongSupplier nanoClock;
    private long last;
    private int inARow;

    Gathering(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.last = nanoClock.getAsLong() - QUICK;
    }

    /** How many nanoseconds to wait before the next look, after one that has just brought something. */
    long afterNews() {
        long now = nanoClock.getAsLong();
        long waited = isThick() ? MOMENT : 0;
        inARow = now - last - waited < QUICK ? inARow + 1 : 0;
        last = now;
        return isThick() ? MOMENT : 0;
    }

    private boolean isThick() {
        return inARow >= THICK;
    }
}

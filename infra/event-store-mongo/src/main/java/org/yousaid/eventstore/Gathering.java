package org.yousaid.eventstore;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets news gather for a moment while it comes thick and fast: to read ten commits at once costs a server, and every reader
 * who is woken, little more than to read one. Where it goes on and on, more gathers: each reader stores how far it is once for
 * all of it. What comes alone, or as a short chain of one thing after the other, does not wait. One thread at a time.
 */
final class Gathering {

    private static final long MOMENT = Duration.ofMillis(25).toNanos();
    private static final long QUICK = Duration.ofMillis(20).toNanos();
    private static final int THICK = 8;

    /** About a second of it. */
    private static final int ON_AND_ON = 40;

    private static final long LONGER = Duration.ofMillis(100).toNanos();

    private final LongSupplier nanoClock;
    private long last;
    private long waited;
    private int inARow;

    Gathering(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.last = nanoClock.getAsLong() - QUICK;
    }

    /** How many nanoseconds to wait before the next look, after one that has just brought something. */
    long afterNews() {
        long now = nanoClock.getAsLong();
        inARow = now - last - waited < QUICK ? inARow + 1 : 0;
        last = now;
        if (inARow >= ON_AND_ON) {
            waited = LONGER;
        } else {
            waited = inARow >= THICK ? MOMENT : 0;
        }
        return waited;
    }
}

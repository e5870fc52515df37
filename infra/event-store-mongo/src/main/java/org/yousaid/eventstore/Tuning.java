package org.yousaid.eventstore;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How an engine is set up.
 *
 * @param gapGrace how long a reader leaves a late writer its positions
 * @param batchSize how many positions are read at once
 * @param nanoClock a monotonic clock in nanoseconds
 */
record Tuning(Duration gapGrace, int batchSize, LongSupplier nanoClock, Crossing crossing, StoreObserver observer) {

    static Tuning of(Duration gapGrace, int batchSize) {
        return new Tuning(gapGrace, batchSize, System::nanoTime, Crossing.DIRECT, StoreObserver.NONE);
    }

    Tuning observedBy(StoreObserver other) {
        return new Tuning(gapGrace, batchSize, nanoClock, crossing, other);
    }
}

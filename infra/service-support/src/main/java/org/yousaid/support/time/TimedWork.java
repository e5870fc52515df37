package org.yousaid.support.time;

import java.time.Instant;
import java.util.Optional;

/** Work that becomes due at times which are stored, so that it survives a restart. Safe to run in several instances. */
public interface TimedWork {

    /** What this is called in the log. */
    String name();

    /** The earliest stored due time that is not handled yet, whether past or future. */
    Optional<Instant> nextDue();

    /** Handles everything that is due now. What fails is thrown, stays due and is tried again at the next run. */
    void runDue();
}

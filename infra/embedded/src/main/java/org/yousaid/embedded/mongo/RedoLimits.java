package org.yousaid.embedded.mongo;

import java.time.Duration;

/**
 * When the store is written and the redo log begun anew: what has to be read again at a start, and how much memory
 * holds what is not in the store yet.
 *
 * @param bytes of log
 * @param age of the oldest change in the log
 * @param retention how long the store leaves freed room alone
 */
record RedoLimits(long bytes, Duration age, Duration retention) {

    static final RedoLimits USUAL = new RedoLimits(32L * 1024 * 1024, Duration.ofSeconds(15), Duration.ofSeconds(10));
}

package org.yousaid.notification.message.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message is tried again after the mail server could not take it: growing gaps, more than a day in all. */
final class Retries {

    static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private Retries() {}

    /** When to try again after the given number of failed attempts; empty when that was the last. */
    static Optional<Instant> next(int failedAttempts, Instant at) {
        return failedAttempts <= GAPS.size() ? Optional.of(at.plus(GAPS.get(failedAttempts - 1))) : Optional.empty();
    }
}

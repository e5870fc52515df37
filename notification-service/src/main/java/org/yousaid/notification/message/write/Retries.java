package org.yousaid.notification.message.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a message is tried again after the mail server could not take it: after growing gaps, then after the last of them
 * again and again, for a week in all, so that no weekend without a mail server loses a thank-you.
 */
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

    private static final Duration LONGEST = Duration.ofDays(7);

    private Retries() {}

    /** When to try again after the given number of failed attempts; empty when that was the last. */
    static Optional<Instant> next(int failedAttempts, Instant at) {
        return waited(failedAttempts).compareTo(LONGEST) <= 0
                ? Optional.of(at.plus(gap(failedAttempts)))
                : Optional.empty();
    }

    private static Duration waited(int failedAttempts) {
        return IntStream.rangeClosed(1, failedAttempts).mapToObj(Retries::gap).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration gap(int failedAttempt) {
        return GAPS.get(Math.min(failedAttempt, GAPS.size()) - 1);
    }
}

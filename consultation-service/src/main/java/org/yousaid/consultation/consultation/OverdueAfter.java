package org.yousaid.consultation.consultation;

import java.time.Duration;
import java.time.Instant;

/**
 * How long after closing the results and the outcome may take.
 *
 * @param days one at least
 */
public record OverdueAfter(int days) {

    public OverdueAfter {
        if (days < 1) {
            throw new IllegalArgumentException("At least a day is left for results and outcome");
        }
    }

    /** What closed then is due at this time. */
    public Instant due(Instant closedAt) {
        return closedAt.plus(Duration.ofDays(days));
    }

    /** What closed then or before is overdue now. */
    public Instant closedBefore(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}

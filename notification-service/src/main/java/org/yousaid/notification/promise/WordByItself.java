package org.yousaid.notification.promise;

import java.time.Duration;
import java.time.Instant;

/**
 * When a word about a promise goes out by itself, unless something was said before.
 *
 * @param before so long before the day
 */
public record WordByItself(Duration before) {

    /** The guard of suggestions says where one stands about then; what goes by our own clock is for where it did not. */
    private static final Duration LEFT_TO_THE_GUARD = Duration.ofDays(1);

    /** Never in the first half of the time: a short promise is no reason to hurry. */
    public Instant of(PromiseKind kind, Instant madeAt, Instant dueAt) {
        Instant half = madeAt.plus(Duration.between(madeAt, dueAt).dividedBy(2));
        Instant wanted = switch (kind) {
            case RESPONSE -> dueAt.minus(before);
            case SUGGESTION -> dueAt.minus(before).plus(LEFT_TO_THE_GUARD);
        };
        return wanted.isAfter(half) ? wanted : half;
    }

    /** Whether what somebody else's clock says at this time stands for the reply: no sooner than our own word would go. */
    public boolean standsForTheReply(Instant saidAt, Instant dueAt) {
        return !saidAt.isBefore(dueAt.minus(before).minus(LEFT_TO_THE_GUARD));
    }
}

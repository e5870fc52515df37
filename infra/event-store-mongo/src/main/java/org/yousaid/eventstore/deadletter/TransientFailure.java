package org.yousaid.eventstore.deadletter;

/**
 * Mark of exceptions that say nothing against the event or message at hand: it will succeed later as it is. Whoever
 * throws one is tried again until then, and nothing is parked.
 */
public interface TransientFailure {}

package org.yousaid.notification.promise.read;

/** Where a promise stands. Broken is a mark on it, not a state. */
public enum PromiseStanding {
    OPEN,
    KEPT,
    RELEASED
}

package org.yousaid.notification.promise;

/** Why a promise was broken. */
public enum BreachCause {
    /** Nothing was said by the day. */
    NO_WORD_IN_TIME,
    /** What was said reached us only after the day: it waited on a device without a network. */
    LATE_SYNC
}

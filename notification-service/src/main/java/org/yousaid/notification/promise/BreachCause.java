package org.yousaid.notification.promise;

/** Why a promise was broken. */
public enum BreachCause {
    /** Nothing was said by the day. */
    NO_WORD_IN_TIME,
    /** What was said reached us only after the day: it waited on a device without a network. */
    LATE_SYNC,
    /** A word was written in time, and the mail server had not taken it by the day. */
    MAIL_NOT_TAKEN,
    /** A word was ready in time, and nobody had told it to somebody who has no e-mail. */
    NOT_TOLD_BY_HAND,
    /** Thanks were to go out by themselves, and what was said so far had not been counted by the day. */
    NOTHING_COUNTED
}

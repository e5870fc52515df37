package org.yousaid.notification.message;

/** Why a message ended unsent. */
public enum FailureReason {
    /** The mail server said no for good. */
    REFUSED_BY_MAIL_SERVER,
    /** The mail server could not take it for a week. */
    MAIL_SERVER_UNREACHABLE,
    /** The person gave no e-mail address. */
    NO_EMAIL_ADDRESS,
    /** The person was forgotten meanwhile. */
    PERSON_FORGOTTEN,
    /** What it says was of no use any more. */
    EXPIRED
}

package org.yousaid.notification.message;

/** Why a message was not taken, or ended unsent. The names stand in events, so none is ever taken back. */
public enum FailureReason {
    /** There is no such mailbox (550, 551 and 553 to the address). */
    ADDRESS_UNKNOWN,
    /** The mailbox is full (552 to the address; 452 that says so). */
    MAILBOX_FULL,
    /** They take no mail of this size (552 to the mail). */
    MAIL_TOO_LARGE,
    /** The mail server said no for good, to the mail or to us (554 and every other 5xx). */
    REFUSED_BY_MAIL_SERVER,
    /** The address has letters that this mail server cannot carry. */
    ADDRESS_NOT_SENDABLE,
    /** They close the line for now (421). */
    SERVER_BUSY,
    /** They ask us to come again (450, 451 and every other 4xx). */
    TRY_LATER,
    /** They have no room at the moment (452). */
    NO_ROOM,
    /** They were silent, or spoke too slowly, for too long. */
    TIMED_OUT,
    /** They dropped the line. Whether the mail was taken nobody knows, so it comes again with the same Message-ID. */
    CUT_OFF,
    /** Who answers cannot prove to be our mail server. */
    CERTIFICATE_NOT_TRUSTED,
    /** The mail server offers no encryption, and without it nothing is sent. */
    NO_ENCRYPTION,
    /** The mail server does not know us, or lets us in no longer. */
    NOT_LET_IN,
    /** The mail server does not take mails from our address. */
    SENDER_REFUSED,
    /** Nobody answers where the mail server should be. */
    MAIL_SERVER_UNREACHABLE,
    /** The mail could not be written: a fault of ours. */
    NOT_MADE,
    /** Its text has a placeholder that nothing takes the place of: held until somebody has put the text right. */
    PLACEHOLDER_LEFT,
    /** The person gave no e-mail address. */
    NO_EMAIL_ADDRESS,
    /** Mails to this address came back before. */
    ADDRESS_SUPPRESSED,
    /** The person does not want mails like this. */
    ASKED_US_NOT_TO,
    /** The person chose to get no mails of this kind, after it was written. */
    NOT_WANTED,
    /** The person was forgotten meanwhile. */
    PERSON_FORGOTTEN,
    /** What it says was of no use any more. */
    EXPIRED
}

package org.yousaid.notification.delivery;

import org.yousaid.notification.message.FailureReason;

/** The provider did not take a mail, or nobody knows whether it did. */
public final class NotTaken extends Exception {

    private final FailureReason reason;
    private final Reach reach;
    private final String cause;

    /**
     * Says so.
     *
     * @param cause for the log and for staff, nothing personal, for example {@code smtp-451}
     */
    public NotTaken(FailureReason reason, Reach reach, String cause) {
        super(reason + " " + cause, null, false, false);
        this.reason = reason;
        this.reach = reach;
        this.cause = cause;
    }

    /** Whom it keeps waiting. */
    public enum Reach {
        /** This mail, for good: it is not tried again. */
        FOR_GOOD,
        /** This mail, for good, if other mails are taken; if not, all of them: nobody can tell whom it was said about. */
        UNCLEAR,
        /** This mail. */
        MAIL,
        /** Every mail to the same domain. */
        DOMAIN,
        /** Every mail. */
        ALL
    }

    public FailureReason reason() {
        return reason;
    }

    public Reach reach() {
        return reach;
    }

    public String causeInWords() {
        return cause;
    }
}

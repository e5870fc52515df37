package org.yousaid.notification.report;

import org.yousaid.notification.message.MessageId;

/**
 * What became of a mail that was taken.
 *
 * @param forGood of one that came back: whether the address takes no mail at all
 * @param cause for staff, nothing personal, for example {@code 5.1.1}
 */
record MailReport(MessageId message, What what, boolean forGood, String cause) {

    /** What became of it. */
    enum What {
        DELIVERED,
        BOUNCED,
        COMPLAINED
    }
}

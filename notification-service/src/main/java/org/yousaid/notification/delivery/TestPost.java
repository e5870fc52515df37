package org.yousaid.notification.delivery;

import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.template.Mail;
import org.yousaid.support.vault.EmailAddress;

/** Sends a mail that is no message to anybody: a test of a text, at once and without retries. */
public interface TestPost {

    /** Sends it; the same id is the same mail. */
    void send(MessageId id, EmailAddress to, Mail mail) throws NotTaken;
}

package org.yousaid.notification.delivery;

import jakarta.mail.internet.MimeMessage;

/**
 * Who takes our mails and carries them on. SMTP is one; a bean of this type takes its place. What a provider must do: take
 * a mail for good before {@link Line#send} returns, or say with {@link NotTaken} what kept it from that, and keep the
 * Message-ID that the mail has.
 */
public interface MailProvider {

    /** A line of its own; nothing is opened before its first mail. */
    Line line();

    /** Takes one mail after the other, for one thread at a time. Opened at its first mail, and again after it was lost. */
    interface Line extends AutoCloseable {

        void send(MimeMessage mail) throws NotTaken;

        /** Says good-bye; what was taken was taken. */
        @Override
        void close();
    }
}

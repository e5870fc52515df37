package org.yousaid.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.template.Mail;
import org.yousaid.support.vault.EmailAddress;

/** Takes the same lines as all mails, and none of their outbox, retries and records. */
final class TestMails implements TestPost {

    private final Lines lines;
    private final Envelope.Sender sender;
    private final InstantSource clock;

    TestMails(Lines lines, Envelope.Sender sender, InstantSource clock) {
        this.lines = lines;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void send(MessageId id, EmailAddress to, Mail mail) throws NotTaken {
        try {
            lines.send(Envelope.of(sender, id, MessageKind.STAFF, to, mail, clock.instant()));
        } catch (MessagingException notAnAddress) {
            throw new NotTaken(FailureReason.ADDRESS_NOT_SENDABLE, NotTaken.Reach.FOR_GOOD, "address");
        }
    }
}

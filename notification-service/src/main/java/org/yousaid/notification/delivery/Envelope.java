package org.yousaid.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.template.Mail;
import org.yousaid.notification.template.Picture;
import org.yousaid.support.vault.EmailAddress;

/**
 * A mail as it goes over the wire: text and HTML as alternatives, the pictures beside the HTML. Every header is made of
 * our own words, checked addresses and ids; nothing that a citizen typed becomes a header, the address apart.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Who a mail is from, and the host that its id is made with. */
    record Sender(InternetAddress from, String host) {}

    static Envelope of(
            Session session, Sender sender, MessageId id, MessageKind kind, EmailAddress to, Mail mail, Instant at)
            throws MessagingException {
        Envelope envelope = new Envelope(session, "<" + id.value() + "@" + sender.host() + ">");
        envelope.setFrom(sender.from());
        envelope.setRecipient(RecipientType.TO, new InternetAddress(to.value(), true));
        envelope.setSubject(mail.subject(), UTF_8);
        envelope.setSentDate(Date.from(at));
        envelope.setHeader("X-YouSaid-Kind", kind.word());
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setHeader("X-Auto-Response-Suppress", "All");
        String stop = mail.stop();
        if (stop != null) {
            envelope.setHeader("List-Unsubscribe", "<" + stop + ">");
            envelope.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        envelope.setContent(alternatives(mail));
        envelope.saveChanges();
        return envelope;
    }

    /** The same for every attempt, so that a repeat is known as one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        if (mail.pictures().isEmpty()) {
            return new MimeMultipart("alternative", text, html);
        }
        MimeMultipart related = new MimeMultipart("related", html);
        for (Picture picture : mail.pictures()) {
            related.addBodyPart(inline(picture));
        }
        MimeBodyPart dressed = new MimeBodyPart();
        dressed.setContent(related);
        return new MimeMultipart("alternative", text, dressed);
    }

    private static MimeBodyPart inline(Picture picture) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(picture.png()));
        part.setContentID("<" + picture.contentId() + ">");
        part.setDisposition(INLINE);
        part.setFileName(picture.contentId() + ".png");
        return part;
    }
}

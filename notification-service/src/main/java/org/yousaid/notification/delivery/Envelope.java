package org.yousaid.notification.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.util.FastByteArrayOutputStream;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.template.Mail;
import org.yousaid.notification.template.Picture;
import org.yousaid.support.vault.EmailAddress;

/**
 * A mail as it goes over the wire: text and HTML as alternatives, the pictures beside the HTML. Every header is made of
 * our own words, checked addresses and ids; nothing that a citizen typed becomes a header, the address apart.
 */
final class Envelope extends SMTPMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String QUOTED_PRINTABLE = "quoted-printable";

    /** How mails are put together; what a server needs to be reached is the provider's. */
    private static final Session PLAIN = session(false);

    /** The same for an address in another script, which then stands as it is in the header. */
    private static final Session ANY_SCRIPT = session(true);

    static {
        // Looked for in every jar at each part of each mail otherwise, which is three of a hundred seconds of a bulk.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String messageId;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * Who a mail is from.
     *
     * @param returnPath where it comes back to
     * @param host the host that its id is made with
     */
    record Sender(InternetAddress from, ReturnPath returnPath, String host) {

        String messageId(MessageId id) {
            return "<" + id.value() + "@" + host + ">";
        }
    }

    static Envelope of(Sender sender, MessageId id, MessageKind kind, EmailAddress to, Mail mail, Instant at)
            throws MessagingException {
        InternetAddress address = recipient(to);
        Envelope envelope = new Envelope(isAscii(address.getAddress()) ? PLAIN : ANY_SCRIPT, sender.messageId(id));
        envelope.setFrom(sender.from());
        sender.returnPath().of(id).ifPresent(envelope::setEnvelopeFrom);
        envelope.setRecipient(RecipientType.TO, address);
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

    /** A domain in another script has a form for servers that know no other; what stands before the @ has none. */
    private static InternetAddress recipient(EmailAddress to) throws MessagingException {
        int at = to.value().indexOf('@');
        InternetAddress address = new InternetAddress();
        try {
            address.setAddress(
                    to.value().substring(0, at) + "@" + IDN.toASCII(to.value().substring(at + 1)));
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("No domain that servers know");
        }
        if (isAscii(address.getAddress())) {
            address.validate();
        }
        return address;
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    private static Session session(boolean anyScript) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.charset", UTF_8);
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(anyScript));
        return Session.getInstance(properties);
    }

    /** The same for every attempt, so that a repeat is known as one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = words(mail.text(), "plain");
        MimeBodyPart html = words(mail.html(), "html");
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

    /**
     * Encoded here. On its way through the line each letter would be a call through four streams, and all of it would be
     * written once before to find out how it is to be encoded: a tenth of the time of a bulk.
     */
    private static MimeBodyPart words(String words, String subtype) throws MessagingException {
        FastByteArrayOutputStream encoded = new FastByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(encoded, QUOTED_PRINTABLE)) {
            encoder.write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=" + UTF_8);
        headers.setHeader("Content-Transfer-Encoding", QUOTED_PRINTABLE);
        return new MimeBodyPart(headers, encoded.toByteArray());
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

package org.yousaid.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.notification.template.Mail;
import org.yousaid.notification.template.MailRenderer;

/** Makes a mail of a message, just before it is handed over. */
final class Written {

    private final LetterWriter letters;
    private final MailRenderer renderer;
    private final Envelope.Sender sender;
    private final InstantSource clock;

    Written(LetterWriter letters, MailRenderer renderer, Envelope.Sender sender, InstantSource clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.sender = sender;
        this.clock = clock;
    }

    /** A mail to be handed over, and the version of the text that it was written with. */
    record Ready(Envelope envelope, @Nullable String wording) {}

    Ready of(Outgoing outgoing) throws Unsendable {
        LetterWriter.Addressed addressed = letters.write(outgoing);
        Mail mail = mail(outgoing, addressed);
        try {
            Envelope envelope = Envelope.of(
                    sender, outgoing.message(), outgoing.content().kind(), addressed.to(), mail, clock.instant());
            return new Ready(envelope, mail.wording());
        } catch (AddressException noSuchAddress) {
            throw new Unsendable(FailureReason.ADDRESS_NOT_SENDABLE);
        } catch (MessagingException fault) {
            throw new IllegalStateException("A mail of ours cannot be put together", fault);
        }
    }

    private Mail mail(Outgoing outgoing, LetterWriter.Addressed addressed) {
        String token = addressed.stop();
        String preferences = addressed.preferences();
        String message = outgoing.message().value();
        return renderer.render(
                addressed.letter(),
                outgoing.language(),
                token == null ? null : new MailRenderer.Stop(message, token),
                preferences == null ? null : new MailRenderer.Choose(message, preferences));
    }
}

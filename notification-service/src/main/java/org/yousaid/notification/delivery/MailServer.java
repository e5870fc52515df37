package org.yousaid.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server as it was configured; makes connections that take one mail after the other. */
final class MailServer {

    private final JavaMailSenderImpl settings;

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    Session session() {
        return settings.getSession();
    }

    Connection connection() {
        return new Connection();
    }

    /** One connection, made at the first mail and again after it was lost. For one thread. */
    final class Connection implements AutoCloseable {

        private @Nullable Transport transport;

        void send(Envelope envelope) throws MessagingException {
            Transport open = open();
            try {
                open.sendMessage(envelope, envelope.getAllRecipients());
            } catch (MessagingException failed) {
                close();
                throw failed;
            }
        }

        private Transport open() throws MessagingException {
            Transport held = transport;
            if (held == null || !held.isConnected()) {
                held = session().getTransport("smtp");
                transport = held;
                held.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
            }
            return held;
        }

        /** Closing is a courtesy to the server: what was taken was taken. */
        @Override
        public void close() {
            Transport held = transport;
            transport = null;
            if (held != null) {
                try {
                    held.close();
                } catch (MessagingException _) {
                    // The connection is gone either way.
                }
            }
        }
    }
}

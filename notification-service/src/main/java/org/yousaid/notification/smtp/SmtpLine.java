package org.yousaid.notification.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.delivery.MailProvider;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

/** One connection to the SMTP server, kept open between mails. Cut off when a conversation lasts too long. */
final class SmtpLine implements MailProvider.Line {

    private static final String ENCRYPTED = "mail.smtp.ssl.socketFactory";
    private static final String ANY_SCRIPT = "mail.mime.allowutf8";

    private final SmtpSettings settings;
    private final ScheduledExecutorService watch;
    private @Nullable Opened held;

    SmtpLine(SmtpSettings settings, ScheduledExecutorService watch) {
        this.settings = settings;
        this.watch = watch;
    }

    private record Opened(SMTPTransport transport, CutOffSockets sockets) {}

    /**
     * An address in another script needs a server that can carry it. Asked of it alone, on a line of its own: mails that go
     * without are taken by more servers on their way.
     */
    @Override
    public void send(MimeMessage mail) throws NotTaken {
        Address[] to = recipients(mail);
        if (isPlain(to)) {
            converse(mail, to);
        } else {
            try (SmtpLine another = new SmtpLine(settings, watch)) {
                another.sendInAnyScript(mail, to);
            }
        }
    }

    private void sendInAnyScript(MimeMessage mail, Address[] to) throws NotTaken {
        if (!open(true).transport().supportsExtension("SMTPUTF8")) {
            throw new NotTaken(FailureReason.ADDRESS_NOT_SENDABLE, Reach.FOR_GOOD, "no-smtputf8");
        }
        converse(mail, to);
    }

    private void converse(MimeMessage mail, Address[] to) throws NotTaken {
        Opened line = open(false);
        ScheduledFuture<?> alarm = alarm(line.sockets());
        try {
            line.transport().sendMessage(mail, to);
        } catch (MessagingException failed) {
            NotTaken notTaken = line.sockets().wereCut()
                    ? new NotTaken(FailureReason.TIMED_OUT, Reach.DOMAIN, "too-slow")
                    : SmtpFailure.ofSending(failed);
            if (notTaken.reach() == Reach.DOMAIN || notTaken.reach() == Reach.ALL) {
                close();
            }
            throw notTaken;
        } finally {
            alarm.cancel(false);
        }
    }

    private Opened open(boolean anyScript) throws NotTaken {
        Opened line = held;
        if (line != null && line.transport().isConnected()) {
            return line;
        }
        close();
        CutOffSockets sockets = new CutOffSockets(SocketFactory.getDefault());
        SMTPTransport transport = transport(sockets, anyScript);
        ScheduledFuture<?> alarm = alarm(sockets);
        try {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException failed) {
            throw sockets.wereCut()
                    ? new NotTaken(FailureReason.TIMED_OUT, Reach.ALL, "too-slow")
                    : SmtpFailure.ofConnecting(failed, transport.getLastReturnCode());
        } finally {
            alarm.cancel(false);
        }
        Opened opened = new Opened(transport, sockets);
        held = opened;
        return opened;
    }

    private SMTPTransport transport(CutOffSockets sockets, boolean anyScript) throws NotTaken {
        Properties properties = new Properties();
        properties.putAll(settings.properties());
        properties.put("mail.smtp.socketFactory", sockets);
        if (Boolean.parseBoolean(properties.getProperty("mail.smtp.ssl.enable"))) {
            properties.put(ENCRYPTED, sockets.around((SocketFactory)
                    properties.getOrDefault(ENCRYPTED, SSLSocketFactory.getDefault())));
        } else {
            properties.putIfAbsent(ENCRYPTED, SSLSocketFactory.getDefault());
        }
        properties.setProperty(ANY_SCRIPT, Boolean.toString(anyScript));
        try {
            return (SMTPTransport) Session.getInstance(properties).getTransport("smtp");
        } catch (MessagingException noSuchProtocol) {
            throw new IllegalStateException("The mail library has no SMTP", noSuchProtocol);
        }
    }

    private ScheduledFuture<?> alarm(CutOffSockets sockets) {
        return watch.schedule(sockets::cut, settings.longest().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("A mail of ours has no readable recipient", unreadable);
        }
    }

    private static boolean isPlain(Address[] addresses) {
        for (Address address : addresses) {
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.toString())) {
                return false;
            }
        }
        return true;
    }

    /** Closing is a courtesy to the server: what was taken was taken. */
    @Override
    public void close() {
        Opened line = held;
        held = null;
        if (line != null) {
            ScheduledFuture<?> alarm = alarm(line.sockets());
            try {
                line.transport().close();
            } catch (MessagingException _) {
                // The connection is gone either way.
            } finally {
                alarm.cancel(false);
            }
        }
    }
}

package org.yousaid.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yousaid.notification.delivery.MailProvider;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

/** What bad mail servers do has a name each, and takes no longer than it may. */
class SmtpProviderTest {

    private static final Duration LONGEST = Duration.ofMillis(1500);

    @ParameterizedTest
    @CsvSource({
        "hangs, TIMED_OUT, DOMAIN",
        "drips, TIMED_OUT, DOMAIN",
        "drops, CUT_OFF, DOMAIN",
        "says-421, SERVER_BUSY, DOMAIN",
        "says-450, TRY_LATER, MAIL",
        "says-451, TRY_LATER, MAIL",
        "says-452, NO_ROOM, DOMAIN",
        "full, MAILBOX_FULL, MAIL",
        "says-550, ADDRESS_UNKNOWN, UNCLEAR",
        "says-530, NOT_LET_IN, ALL",
        "says-552, MAILBOX_FULL, FOR_GOOD",
        "says-554, REFUSED_BY_MAIL_SERVER, UNCLEAR",
        "data-421, SERVER_BUSY, DOMAIN",
        "data-451, TRY_LATER, MAIL",
        "data-452, NO_ROOM, DOMAIN",
        "data-550, REFUSED_BY_MAIL_SERVER, UNCLEAR",
        "data-552, MAIL_TOO_LARGE, FOR_GOOD",
        "data-554, REFUSED_BY_MAIL_SERVER, UNCLEAR"
    })
    void namesWhatABadServerDoesAndSendsTheNextMail(String habit, FailureReason reason, Reach reach) throws Exception {
        try (BadMailServer server = BadMailServer.start();
                MailProvider.Line line = line(server.port())) {
            NotTaken failure = failure(line, "anna@" + habit + ".example");
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.reach()).isEqualTo(reach);

            line.send(mail("anna@good.example"));
            assertThat(server.taken()).anyMatch(taken -> taken.to().equals("anna@good.example"));
        }
    }

    @Test
    void sendsManyMailsOverOneLine() throws Exception {
        try (BadMailServer server = BadMailServer.start();
                MailProvider.Line line = line(server.port())) {
            for (int i = 0; i < 5; i++) {
                line.send(mail("anna" + i + "@good.example"));
            }
            failure(line, "anna@says-550.example");
            line.send(mail("anna@good.example"));
            assertThat(server.linesOpened()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"421 busy, SERVER_BUSY", "554 we do not know you, NOT_LET_IN"})
    void namesAServerThatLetsNobodyIn(String greeting, FailureReason reason) throws Exception {
        try (BadMailServer server = BadMailServer.greeting(greeting);
                MailProvider.Line line = line(server.port())) {
            NotTaken failure = failure(line, "anna@good.example");
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.reach()).isEqualTo(Reach.ALL);
        }
    }

    @Test
    void namesAServerThatIsNotThere() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        try (MailProvider.Line line = line(nobody)) {
            NotTaken failure = failure(line, "anna@good.example");
            assertThat(failure.reason()).isEqualTo(FailureReason.MAIL_SERVER_UNREACHABLE);
            assertThat(failure.reach()).isEqualTo(Reach.ALL);
        }
    }

    @Test
    void sendsNothingWithoutEncryptionOrToSomebodyElse(@TempDir Path directory) throws Exception {
        SSLContext ours = TestCertificate.of(directory, "localhost").context();
        SSLContext anothers = TestCertificate.of(directory, "elsewhere.example").context();
        try (BadMailServer open = BadMailServer.start();
                BadMailServer good = BadMailServer.with(List.of(), ours);
                BadMailServer another = BadMailServer.with(List.of(), anothers)) {
            try (MailProvider.Line line = encrypted(open, ours)) {
                assertThat(failure(line, "anna@good.example").reason()).isEqualTo(FailureReason.NO_ENCRYPTION);
            }
            try (MailProvider.Line line = encrypted(good, SSLContext.getDefault())) {
                assertThat(failure(line, "anna@good.example").reason())
                        .isEqualTo(FailureReason.CERTIFICATE_NOT_TRUSTED);
            }
            try (MailProvider.Line line = encrypted(another, anothers)) {
                assertThat(failure(line, "anna@good.example").reason())
                        .as("trusted, but made out to somebody else")
                        .isEqualTo(FailureReason.CERTIFICATE_NOT_TRUSTED);
            }
            assertThat(List.of(open, good, another))
                    .allMatch(server -> server.taken().isEmpty());

            try (MailProvider.Line line = encrypted(good, ours)) {
                line.send(mail("anna@good.example"));
            }
            assertThat(good.taken()).hasSize(1);
        }
    }

    @Test
    void writesToAddressesOfOtherScriptsOnlyWhereTheServerCarriesThem() throws Exception {
        try (BadMailServer plain = BadMailServer.start();
                BadMailServer able = BadMailServer.with(List.of("SMTPUTF8", "8BITMIME"), null)) {
            try (MailProvider.Line line = line(plain.port())) {
                NotTaken failure = failure(line, "jürgen@good.example");
                assertThat(failure.reason()).isEqualTo(FailureReason.ADDRESS_NOT_SENDABLE);
                assertThat(failure.reach()).isEqualTo(Reach.FOR_GOOD);
                assertThat(plain.taken()).isEmpty();
            }
            try (MailProvider.Line line = line(able.port())) {
                line.send(mail("jürgen@good.example"));
                line.send(mail("anna@good.example"));
                assertThat(able.taken())
                        .extracting(BadMailServer.Taken::to)
                        .containsExactly("jürgen@good.example", "anna@good.example");
            }
        }
    }

    private static MailProvider.Line line(int port) {
        return provider(port, SmtpSettings.Encryption.NONE, new Properties()).line();
    }

    private static MailProvider.Line encrypted(BadMailServer server, SSLContext trusted) {
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory());
        return provider(server.port(), SmtpSettings.Encryption.STARTTLS, properties)
                .line();
    }

    private static SmtpProvider provider(int port, SmtpSettings.Encryption encryption, Properties more) {
        JavaMailSenderImpl settings = new JavaMailSenderImpl();
        settings.setHost("localhost");
        settings.setPort(port);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "700");
        properties.setProperty("mail.smtp.localhost", "localhost");
        properties.putAll(more);
        settings.setJavaMailProperties(properties);
        return new SmtpProvider(SmtpSettings.of(settings, encryption, LONGEST));
    }

    private static NotTaken failure(MailProvider.Line line, String to) throws MessagingException {
        MimeMessage mail = mail(to);
        try {
            line.send(mail);
        } catch (NotTaken failure) {
            return failure;
        }
        throw new AssertionError("taken for " + to);
    }

    private static MimeMessage mail(String to) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        InternetAddress address = new InternetAddress();
        address.setAddress(to);
        mail.setFrom("us@council.example");
        mail.setRecipient(MimeMessage.RecipientType.TO, address);
        mail.setSubject("Hello");
        mail.setText("Hello\n.\nmore");
        mail.saveChanges();
        return mail;
    }
}

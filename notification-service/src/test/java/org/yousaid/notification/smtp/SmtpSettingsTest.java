package org.yousaid.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yousaid.notification.smtp.SmtpSettings.Encryption;

/** A service that would send people's mails in the open does not start. */
class SmtpSettingsTest {

    @Test
    void encryptsAndAsksWhoItIs() {
        Properties properties = settings("mail.council.example", Encryption.STARTTLS, new Properties())
                .properties();
        assertThat(properties)
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void refusesAnOpenLineToAnotherMachine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("mail.council.example", Encryption.NONE, new Properties()))
                .withMessageContaining("yousaid.mail.encryption");
        assertThat(settings("127.0.0.1", Encryption.NONE, new Properties()).host())
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "STARTTLS, mail.smtp.starttls.required, false",
        "STARTTLS, mail.smtp.starttls.enable, false",
        "STARTTLS, mail.smtp.ssl.checkserveridentity, false",
        "STARTTLS, mail.smtp.ssl.trust, *",
        "STARTTLS, mail.smtp.ssl.enable, true",
        "TLS, mail.smtp.ssl.enable, false",
        "TLS, mail.smtp.ssl.trust, *"
    })
    void refusesWhatWouldUndoIt(Encryption encryption, String name, String value) {
        Properties given = new Properties();
        given.setProperty(name, value);
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("mail.council.example", encryption, given))
                .withMessageContaining(name);
    }

    @Test
    void refusesToStartWithoutAMailServer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings(" ", Encryption.STARTTLS, new Properties()))
                .withMessageContaining("spring.mail.host");
    }

    private static SmtpSettings settings(String host, Encryption encryption, Properties properties) {
        JavaMailSenderImpl given = new JavaMailSenderImpl();
        given.setHost(host);
        given.setJavaMailProperties(properties);
        return SmtpSettings.of(given, encryption, Duration.ofSeconds(40));
    }
}

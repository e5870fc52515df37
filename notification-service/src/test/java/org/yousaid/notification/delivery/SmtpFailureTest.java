package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

class SmtpFailureTest {

    private static final Address[] NOBODY = {};

    @Test
    void aFiveHundredToTheAddressOrTheMailIsForGood() throws AddressException {
        assertThat(SmtpFailure.of(addressRefused(550))).isEqualTo(new SmtpFailure(true, "smtp-550"));
        assertThat(SmtpFailure.of(mailRefused(554))).isEqualTo(new SmtpFailure(true, "smtp-554"));
    }

    @Test
    void aFourHundredPasses() throws AddressException {
        assertThat(SmtpFailure.of(addressRefused(451))).isEqualTo(new SmtpFailure(false, "smtp-451"));
        assertThat(SmtpFailure.of(mailRefused(421))).isEqualTo(new SmtpFailure(false, "smtp-421"));
    }

    @Test
    void whatSaysNothingAboutThisMailPasses() throws AddressException {
        assertThat(SmtpFailure.of(new MessagingException("down", new ConnectException()))
                        .permanent())
                .isFalse();
        assertThat(SmtpFailure.of(new AuthenticationFailedException("535 wrong password"))
                        .permanent())
                .isFalse();
        assertThat(SmtpFailure.of(new SMTPSenderFailedException(
                                new InternetAddress("us@example.org"), "MAIL FROM", 550, "no"))
                        .permanent())
                .isFalse();
    }

    private static MessagingException addressRefused(int code) throws AddressException {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress("a@example.org"), "RCPT TO", code, "no"),
                NOBODY,
                NOBODY,
                NOBODY);
    }

    private static MessagingException mailRefused(int code) {
        return new SMTPSendFailedException("DATA", code, "no", new MessagingException("no"), NOBODY, NOBODY, NOBODY);
    }
}

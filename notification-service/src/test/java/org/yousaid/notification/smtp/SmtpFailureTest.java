package org.yousaid.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

class SmtpFailureTest {

    private static final Address[] NOBODY = {};

    @Test
    void aFiveHundredToTheAddressOrTheMailIsForGood() throws AddressException {
        assertThat(SmtpFailure.ofSending(addressRefused(550)))
                .extracting(NotTaken::reach, NotTaken::causeInWords)
                .containsExactly(Reach.FOR_GOOD, "smtp-550");
        assertThat(SmtpFailure.ofSending(mailRefused("DATA", 554)))
                .extracting(NotTaken::reach, NotTaken::causeInWords)
                .containsExactly(Reach.FOR_GOOD, "smtp-554");
    }

    @Test
    void aFourHundredPasses() throws AddressException {
        assertThat(SmtpFailure.ofSending(addressRefused(451)).reach()).isEqualTo(Reach.MAIL);
        assertThat(SmtpFailure.ofSending(mailRefused("DATA", 421)).reach()).isEqualTo(Reach.DOMAIN);
    }

    @Test
    void whatIsSaidToUsGivesNoMailUp() throws AddressException {
        assertThat(SmtpFailure.ofConnecting(new AuthenticationFailedException("535 wrong password"), 535))
                .extracting(NotTaken::reason, NotTaken::reach)
                .containsExactly(FailureReason.NOT_LET_IN, Reach.ALL);
        assertThat(SmtpFailure.ofSending(
                        new SMTPSenderFailedException(new InternetAddress("us@example.org"), "MAIL FROM", 550, "no")))
                .extracting(NotTaken::reason, NotTaken::reach)
                .containsExactly(FailureReason.SENDER_REFUSED, Reach.ALL);
        assertThat(SmtpFailure.ofSending(mailRefused("MAIL FROM:<us@example.org>", 554))
                        .reach())
                .isEqualTo(Reach.ALL);
    }

    @Test
    void aFaultOfOursIsNoServers() {
        assertThat(SmtpFailure.ofSending(new MessagingException("no content")))
                .extracting(NotTaken::reason, NotTaken::reach)
                .containsExactly(FailureReason.NOT_MADE, Reach.MAIL);
    }

    @Test
    void aRefusalForPolicySaysNothingAboutTheAddress() {
        assertThat(SmtpAnswer.toTheAddress(550, "550 5.7.1 we do not like your network")
                        .reason())
                .isEqualTo(FailureReason.REFUSED_BY_MAIL_SERVER);
        assertThat(SmtpAnswer.toTheAddress(550, "550 5.1.1 no such user").reason())
                .isEqualTo(FailureReason.ADDRESS_UNKNOWN);
    }

    private static MessagingException addressRefused(int code) throws AddressException {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress("a@example.org"), "RCPT TO", code, "no"),
                NOBODY,
                NOBODY,
                NOBODY);
    }

    private static MessagingException mailRefused(String command, int code) {
        return new SMTPSendFailedException(command, code, "no", new MessagingException("no"), NOBODY, NOBODY, NOBODY);
    }
}

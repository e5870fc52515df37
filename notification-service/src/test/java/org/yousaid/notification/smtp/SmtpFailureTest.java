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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.notification.delivery.NotTaken;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;

class SmtpFailureTest {

    private static final Address[] NOBODY = {};

    @Test
    void aFiveHundredToTheAddressOrTheMailIsForGood() throws AddressException {
        assertThat(SmtpFailure.ofSending(addressRefused(552)))
                .extracting(NotTaken::reach, NotTaken::causeInWords)
                .containsExactly(Reach.FOR_GOOD, "smtp-552");
        assertThat(SmtpFailure.ofSending(mailRefused("DATA", 552)))
                .extracting(NotTaken::reach, NotTaken::causeInWords)
                .containsExactly(Reach.FOR_GOOD, "smtp-552");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 | 550 5.1.1 no such user | ADDRESS_UNKNOWN | FOR_GOOD",
                "550 | 550-5.1.1 no such user | ADDRESS_UNKNOWN | FOR_GOOD",
                "550 | 550 5.2.1 closed | ADDRESS_UNKNOWN | FOR_GOOD",
                "550 | 550 5.2.2 over quota | MAILBOX_FULL | FOR_GOOD",
                "552 | 552 5.3.4 too big | MAIL_TOO_LARGE | FOR_GOOD",
                "550 | 550 no such user here | ADDRESS_UNKNOWN | UNCLEAR",
                "550 | 550 relay not permitted | REFUSED_BY_MAIL_SERVER | UNCLEAR",
                "550 | 550 5.7.1 we do not like your network | REFUSED_BY_MAIL_SERVER | UNCLEAR",
                "550 | 550 host [5.1.1.9] is on a list | ADDRESS_UNKNOWN | UNCLEAR",
                "554 | 554 5.7.1 Relay access denied | REFUSED_BY_MAIL_SERVER | UNCLEAR",
                "550 | 550 5.1.8 Sender address rejected | SENDER_REFUSED | ALL",
                "550 | 550 5.1.7 bad sender | SENDER_REFUSED | ALL",
                "530 | 530 5.7.0 Authentication required | NOT_LET_IN | ALL"
            })
    void aRefusalOfTheAddressSaysOnlySometimesWhomItIsAbout(int code, String words, FailureReason reason, Reach reach) {
        assertThat(SmtpAnswer.toTheAddress(code, words))
                .extracting(NotTaken::reason, NotTaken::reach)
                .containsExactly(reason, reach);
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
    void aLineThatBreaksBeforeAnAnswerIsCutOff() throws AddressException {
        assertThat(SmtpFailure.ofSending(addressRefused(-1)).reason()).isEqualTo(FailureReason.CUT_OFF);
        assertThat(SmtpFailure.ofSending(
                                new SMTPSenderFailedException(new InternetAddress("us@example.org"), "MAIL", -1, "no"))
                        .reason())
                .isEqualTo(FailureReason.CUT_OFF);
        assertThat(SmtpFailure.ofSending(mailRefused("DATA", -1)).reason()).isEqualTo(FailureReason.CUT_OFF);
    }

    @Test
    void aFaultOfOursIsNoServers() {
        assertThat(SmtpFailure.ofSending(new MessagingException("no content")))
                .extracting(NotTaken::reason, NotTaken::reach)
                .containsExactly(FailureReason.NOT_MADE, Reach.MAIL);
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

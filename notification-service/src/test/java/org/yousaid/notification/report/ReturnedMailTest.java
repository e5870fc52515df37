package org.yousaid.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.notification.Known;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.report.MailReport.What;

class ReturnedMailTest {

    private static final MessageId ID = MessageId.of(Known.PERSON, MessageKind.THANKS, Known.RESPONSE.value(), 1);
    private static final String OURS = "Message-ID:\r\n <" + ID.value() + "@yousaid.example>\r\nSubject: Thanks\r\n";

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, BOUNCED, true",
        "failed, 5.2.1, BOUNCED, true",
        "failed, 5.2.2, BOUNCED, false",
        "failed, 5.7.1, BOUNCED, false",
        "failed, 5.1.7, BOUNCED, false",
        "failed, 5.1.8, BOUNCED, false",
        "failed, 4.4.7, BOUNCED, false",
        "delivered, 2.1.5, DELIVERED, false"
    })
    void readsWhatBecameOfAMailFromTheHeadersItBringsBack(String action, String status, What what, boolean forGood)
            throws Exception {
        assertThat(read(report("us@yousaid.example", action, status, OURS)))
                .contains(new MailReport(ID, what, forGood, status));
    }

    @Test
    void readsItFromTheAddressWhereNothingIsBroughtBack() throws Exception {
        assertThat(read(report("bounces+" + ID.value() + "@yousaid.example", "failed", "5.1.1", "Subject: ?\r\n")))
                .contains(new MailReport(ID, What.BOUNCED, true, "5.1.1"));
    }

    @Test
    void aLineWithoutEndIsReadLikeAnyOther() throws Exception {
        String endless = "a".repeat(190_000);
        assertThat(read(report("us@yousaid.example", "failed", "5.1.1", "Message-ID: " + endless + "\r\n")))
                .isEmpty();
        assertThat(read(report("us@yousaid.example", endless, "5.1.1", OURS))).isEmpty();
        assertThat(read(report("us@yousaid.example", "failed", "5.1.1" + "\r\n a".repeat(60_000), OURS)))
                .contains(new MailReport(ID, What.BOUNCED, true, "5.1.1"));
    }

    @Test
    void aMailThatIsOnlyLateHasNotComeBack() throws Exception {
        assertThat(read(report("us@yousaid.example", "delayed", "4.4.1", OURS))).isEmpty();
    }

    @Test
    void readsComplaints() throws Exception {
        String mail = """
                To: us@yousaid.example
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: text/plain

                Somebody complained.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                --b
                Content-Type: message/rfc822

                %s
                Text
                --b--
                """.formatted(OURS);
        assertThat(read(mail)).contains(new MailReport(ID, What.COMPLAINED, false, "abuse-report"));
    }

    @Test
    void whatIsNoReportIsForPeople() throws Exception {
        assertThat(read("Subject: Re: Thanks\r\nTo: bounces+" + ID.value()
                        + "@yousaid.example\r\n\r\nI am away. Status: 5.1.1\r\nAction: failed\r\n"))
                .isEmpty();
        assertThat(read(report("us@yousaid.example", "failed", "5.1.1", "Message-ID: <other@example.org>\r\n")))
                .isEmpty();
    }

    @Test
    void whatIsBrokenIsSaidToBe() {
        assertThatThrownBy(() ->
                        read("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\nbroken"))
                .isInstanceOf(MessagingException.class);
    }

    private static String report(String to, String action, String status, String headers) {
        return """
                From: MAILER-DAEMON@mx.example.org
                To: %s
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; anna@example.org
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.9.9 something else
                --b
                Content-Type: text/rfc822-headers

                %s
                --b--
                """.formatted(to, action, status, headers);
    }

    private static Optional<MailReport> read(String mail) throws MessagingException, IOException {
        String wire = mail.replace("\r\n", "\n").replace("\n", "\r\n");
        return ReturnedMail.read(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8))));
    }
}

package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.Known;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.template.Mail;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

class EnvelopeTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final MessageId ID = MessageId.of(Known.PERSON, MessageKind.RECEIPT, Known.RESPONSE.value(), 1);

    @Test
    void carriesTheSameIdWheneverItIsMade() throws Exception {
        for (int attempt = 0; attempt < 2; attempt++) {
            MimeMessage mail = written("Subject", "a@example.org");
            assertThat(mail.getMessageID()).isEqualTo("<" + ID.value() + "@yousaid.example>");
            assertThat(mail.getHeader("X-YouSaid-Kind")).containsExactly("receipt");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void makesNoHeaderAndNoRecipientOfWhatSomebodyTyped() throws Exception {
        for (String typed : List.of(
                "Square\r\nBcc: all@example.org",
                "Square\nBcc: all@example.org",
                "Square\rBcc: all@example.org",
                "Square%0d%0aBcc: all@example.org",
                "Square\u2028Bcc: all@example.org",
                "Ein schöner Platz\r\n\r\nBody")) {
            MimeMessage mail = written(typed, "a@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(jakarta.mail.Header::getName)
                    .containsExactlyInAnyOrder(
                            "From",
                            "To",
                            "Date",
                            "Subject",
                            "Message-ID",
                            "X-YouSaid-Kind",
                            "Auto-Submitted",
                            "X-Auto-Response-Suppress",
                            "MIME-Version",
                            "Content-Type");
        }
    }

    @Test
    void comesBackToAnAddressThatSaysWhichItIs() throws Exception {
        assertThat(envelope("Subject", "a@example.org").getEnvelopeFrom())
                .isEqualTo("bounces+" + ID.value() + ".000000000000@yousaid.example");
    }

    @Test
    void writesADomainOfAnotherScriptAsServersKnowIt() throws Exception {
        assertThat(written("Subject", "anna@büro.example").getAllRecipients()[0])
                .hasToString("anna@xn--bro-hoa.example");
        assertThat(envelope("Subject", "jürgen@example.org").getAllRecipients()[0])
                .hasToString("jürgen@example.org");
    }

    @Test
    void anAddressThatCouldBeTwoOrMoreIsNone() {
        for (String typed : List.of(
                "a@example.org\r\nBcc: all@example.org",
                "a@example.org, b@example.org",
                "a@example.org;b@example.org",
                "<a@example.org>",
                "Anna <a@example.org>",
                "\"a b\"@example.org",
                "\"a@b\"@example.org",
                "a@[127.0.0.1]",
                "a@@example.org",
                "a@example.org%0d%0aBcc:all@example.org",
                "a".repeat(65) + "@example.org",
                "a@" + "b".repeat(250) + ".org",
                "a".repeat(100_000) + "@example.org")) {
            assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(InvalidEmailAddress.class);
        }
    }

    @Test
    void aPercentSignIsALetterLikeAnyOther() throws Exception {
        MimeMessage mail = written("Subject", "a%0d%0abcc=all@example.org");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("To")).containsExactly("a%0d%0abcc=all@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void whateverIsWrittenArrivesAsItWasInLinesThatServersTake() throws Exception {
        String words = """
                .
                =C3=A4 is no ä, 1 + 1 = 2\t
                From somebody who writes at length: %s
                Diolch am eich barn – mae'n bwysig. 你好 🌳
                """.formatted("ö long ".repeat(400));
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        envelope(new Mail("Subject", words, "<p>" + words + "</p>", List.of()), "a@example.org")
                .writeTo(wire);

        assertThat(wire.toString(StandardCharsets.US_ASCII).split("\r\n", -1))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(76).doesNotContain("\n"));
        MimeMultipart parts =
                (MimeMultipart) new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray())).getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(words);
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("<p>" + words + "</p>");
    }

    private static MimeMessage written(String subject, String to) throws MessagingException, IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        envelope(subject, to).writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }

    private static Envelope envelope(String subject, String to) throws MessagingException {
        return envelope(new Mail(subject, "Text with ümlauts", "<p>HTML</p>", List.of()), to);
    }

    private static Envelope envelope(Mail mail, String to) throws MessagingException {
        return Envelope.of(
                new Envelope.Sender(
                        new InternetAddress("YouSaid <yousaid@yousaid.example>"),
                        new ReturnPath("bounces+*@yousaid.example", _ -> "0".repeat(64)),
                        "yousaid.example"),
                ID,
                MessageKind.RECEIPT,
                EmailAddress.parse(to),
                mail,
                Instant.parse("2026-11-21T10:00:00Z"));
    }
}

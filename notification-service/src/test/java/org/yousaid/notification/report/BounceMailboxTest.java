package org.yousaid.notification.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.Known;
import org.yousaid.notification.delivery.ReturnPath;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;

/** One mail, whoever made it, keeps no other from being read. */
class BounceMailboxTest {

    private static final MessageId ONE = MessageId.of(Known.PERSON, MessageKind.THANKS, Known.RESPONSE.value(), 1);
    private static final MessageId ANOTHER = MessageId.of(Known.PERSON, MessageKind.THANKS, Known.RESPONSE.value(), 2);

    private static final MessageId THIRD = MessageId.of(Known.PERSON, MessageKind.THANKS, Known.RESPONSE.value(), 3);

    private final GreenMail returned = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Set<MessageId> recorded = ConcurrentHashMap.newKeySet();
    private final Set<MessageId> troubled = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void start() {
        returned.start();
        returned.setUser("bounces@yousaid.example", "bounces", "of-a-test");
    }

    @AfterEach
    void stop() {
        returned.stop();
    }

    @Test
    void aMailMadeToBreakItsReaderStopsNoOther() throws Exception {
        deliver(bounce("<" + "a".repeat(150_000) + ">"));
        deliver(nested(2_000));
        deliver(bounce("<" + ONE.value() + "@yousaid.example>"));

        mailbox().look();

        assertThat(recorded).containsExactly(ONE);
        assertThat(List.of(returned.getReceivedMessages()))
                .as("left for people, and not read again")
                .hasSize(2)
                .allMatch(BounceMailboxTest::isSeen);
    }

    @Test
    void whatCannotBeRecordedIsReadAgainAndStopsNoOther() throws Exception {
        troubled.add(ONE);
        deliver(bounce("<" + ONE.value() + "@yousaid.example>"));
        deliver(bounce("<" + ANOTHER.value() + "@yousaid.example>"));

        mailbox().look();
        assertThat(recorded).containsExactly(ANOTHER);

        troubled.clear();
        mailbox().look();
        assertThat(recorded).containsExactlyInAnyOrder(ONE, ANOTHER);
        assertThat(returned.getReceivedMessages()).isEmpty();
    }

    @Test
    void aReportThatDidNotComeToWhereItsMailComesBackToIsForPeople() throws Exception {
        ReturnPath own = new ReturnPath("bounces+*@yousaid.example", _ -> "0".repeat(64));
        deliver(bounce("<" + ONE.value() + "@yousaid.example>"));
        deliver("Delivered-To: bounces+" + ANOTHER.value() + ".000000000000@yousaid.example\n"
                + bounce("<" + ANOTHER.value() + "@yousaid.example>"));
        deliver(complaint("Original-Mail-From: <bounces+" + THIRD.value() + ".000000000000@yousaid.example>"));

        mailbox(own).look();

        assertThat(recorded).containsExactlyInAnyOrder(ANOTHER, THIRD);
        assertThat(List.of(returned.getReceivedMessages()))
                .singleElement()
                .satisfies(left -> assertThat(isSeen(left)).isTrue());
    }

    private BounceMailbox mailbox() {
        return mailbox(new ReturnPath(null, id -> id));
    }

    private BounceMailbox mailbox(ReturnPath returnPath) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(MessageCommand.RecordBounce.class.getName(), command -> {
            MessageId message = ((MessageCommand.RecordBounce) command.getPayload()).message();
            if (troubled.contains(message)) {
                throw new IllegalStateException("no store");
            }
            return recorded.add(message);
        });
        bus.subscribe(
                MessageCommand.RecordComplaint.class.getName(),
                command -> recorded.add(((MessageCommand.RecordComplaint) command.getPayload()).message()));
        return new BounceMailbox(
                new ReportSettings.Mailbox(
                        "127.0.0.1",
                        returned.getImap().getPort(),
                        "imap",
                        "bounces",
                        "of-a-test",
                        "INBOX",
                        Duration.ofMinutes(1)),
                new Reports(DefaultCommandGateway.builder().commandBus(bus).build(), InstantSource.fixed(Known.MADE)),
                returnPath);
    }

    private static boolean isSeen(MimeMessage mail) {
        try {
            return mail.isSet(Flags.Flag.SEEN);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bounce(String messageId) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(messageId);
    }

    private static String complaint(String field) {
        return """
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                %s
                --b
                Content-Type: message/rfc822

                Message-ID: <%s@yousaid.example>

                Text
                --b--
                """.formatted(field, THIRD.value());
    }

    /** Parts within parts. */
    private static String nested(int deep) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < deep; i++) {
            mail.append("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("Content-Type: text/plain\n\nend\n").toString();
    }

    private void deliver(String mail) throws MessagingException {
        String wire = ("To: bounces@yousaid.example\nMIME-Version: 1.0\n" + mail).replace("\n", "\r\n");
        returned.getUserManager()
                .getUser("bounces")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(wire.getBytes(StandardCharsets.UTF_8))));
    }
}

package org.yousaid.notification.delivery;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Hand;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.notification.template.Mail;
import org.yousaid.notification.template.MailRenderer;
import org.yousaid.support.problem.Refused;

/**
 * Hands one message to the mail server and records what became of it. The message is asked first whether it is still to
 * be sent, so that neither a slow outbox nor a second instance sends it again.
 */
final class HandOver {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final Outbox outbox;
    private final LetterWriter letters;
    private final MailRenderer renderer;
    private final Envelope.Sender sender;
    private final MailServer server;
    private final CommandGateway commands;
    private final InstantSource clock;

    HandOver(
            Outbox outbox,
            LetterWriter letters,
            MailRenderer renderer,
            Envelope.Sender sender,
            MailServer server,
            CommandGateway commands,
            InstantSource clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.renderer = renderer;
        this.sender = sender;
        this.server = server;
        this.commands = commands;
        this.clock = clock;
    }

    void attempt(MessageId message, MailServer.Connection connection) {
        if (!outbox.claim(message)) {
            return;
        }
        Hand hand = commands.sendAndWait(new MessageCommand.AskToHandOver(message, clock.instant()));
        switch (hand) {
            case Hand.Over over -> send(over.outgoing(), connection);
            case Hand.Later later -> outbox.postpone(message, later.dueAt());
            case Hand.Nothing _ -> outbox.remove(message);
        }
    }

    private void send(Outgoing outgoing, MailServer.Connection connection) {
        try {
            connection.send(envelope(outgoing));
        } catch (Unsendable unsendable) {
            fail(outgoing, unsendable.reason(), unsendable.reason().name());
            return;
        } catch (MessagingException failure) {
            failed(outgoing, SmtpFailure.of(failure));
            return;
        } catch (RuntimeException fault) {
            log.error(
                    "mail not made message={} kind={}",
                    outgoing.message(),
                    outgoing.content().kind(),
                    fault);
            record(new MessageCommand.RecordDelay(
                    outgoing.message(), fault.getClass().getSimpleName(), clock.instant()));
            return;
        }
        record(new MessageCommand.RecordSent(outgoing.message(), clock.instant()));
        log.info(
                "mail sent message={} kind={}",
                outgoing.message(),
                outgoing.content().kind().word());
    }

    private Envelope envelope(Outgoing outgoing) throws Unsendable, MessagingException {
        LetterWriter.Addressed addressed = letters.write(outgoing);
        Mail mail = renderer.render(addressed.letter(), outgoing.language());
        return Envelope.of(
                server.session(),
                sender,
                outgoing.message(),
                outgoing.content().kind(),
                addressed.to(),
                mail,
                clock.instant());
    }

    private void failed(Outgoing outgoing, SmtpFailure failure) {
        if (failure.permanent()) {
            fail(outgoing, FailureReason.REFUSED_BY_MAIL_SERVER, failure.cause());
        } else {
            log.warn("mail delayed message={} cause={}", outgoing.message(), failure.cause());
            record(new MessageCommand.RecordDelay(outgoing.message(), failure.cause(), clock.instant()));
        }
    }

    private void fail(Outgoing outgoing, FailureReason reason, String cause) {
        log.warn("mail failed message={} reason={} cause={}", outgoing.message(), reason, cause);
        record(new MessageCommand.RecordFailure(outgoing.message(), reason, cause, clock.instant()));
    }

    /** Another instance may have been quicker after our claim ran out; then its word stands. */
    private void record(MessageCommand command) {
        try {
            @Nullable Object _ = commands.sendAndWait(command);
        } catch (Refused refused) {
            log.warn(
                    "mail already recorded message={} because={}",
                    command.message(),
                    refused.refusal().code());
        }
    }
}

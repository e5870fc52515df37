package org.yousaid.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Hand;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.notification.template.PlaceholderLeft;
import org.yousaid.support.problem.Refused;

/**
 * Hands one message to the mail server and records what became of it. The message is asked first whether it is still to
 * be sent, so that neither a slow outbox nor a second instance sends it again.
 */
final class HandOver {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final Outbox outbox;
    private final Lanes lanes;
    private final Written written;
    private final Lines lines;
    private final Wishes wishes;
    private final CommandGateway commands;
    private final InstantSource clock;

    HandOver(
            Outbox outbox,
            Lanes lanes,
            Written written,
            Lines lines,
            Wishes wishes,
            CommandGateway commands,
            InstantSource clock) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.written = written;
        this.lines = lines;
        this.wishes = wishes;
        this.commands = commands;
        this.clock = clock;
    }

    void attempt(Outbox.Waiting waiting) {
        MessageId message = waiting.message();
        Optional<Instant> closed = lanes.closedUntil(waiting.lane());
        if (closed.isPresent()) {
            outbox.postponeUnclaimed(message, closed.get());
            return;
        }
        if (!outbox.claim(message)) {
            return;
        }
        Hand hand = commands.sendAndWait(new MessageCommand.AskToHandOver(message, clock.instant()));
        switch (hand) {
            case Hand.Over over -> asWished(over.outgoing(), waiting.lane());
            case Hand.Later later -> outbox.postpone(message, later.dueAt());
            case Hand.Nothing _ -> outbox.remove(message);
        }
    }

    private void asWished(Outgoing outgoing, Lane lane) {
        switch (wishes.about(outgoing, clock.instant())) {
            case Wish.Send send -> send(outgoing.in(send.language()), lane);
            case Wish.Hold hold -> outbox.hold(outgoing.message(), outgoing.to().person(), hold.until());
            case Wish.Drop _ -> {
                log.info("mail not wanted message={}", outgoing.message());
                record(new MessageCommand.RecordFailure(
                        outgoing.message(), FailureReason.NOT_WANTED, "preferences", clock.instant()));
            }
        }
    }

    private void send(Outgoing outgoing, Lane lane) {
        Written.Ready ready;
        try {
            ready = written.of(outgoing);
            lines.send(ready.envelope());
        } catch (Unsendable unsendable) {
            fail(outgoing, unsendable.reason(), unsendable.reason().name());
            return;
        } catch (NotTaken refused) {
            NotTaken meant = lanes.meant(lane, refused);
            notTaken(outgoing, meant);
            lanes.failed(lane, meant);
            return;
        } catch (PlaceholderLeft left) {
            delay(outgoing, FailureReason.PLACEHOLDER_LEFT, left.wording());
            return;
        } catch (RuntimeException fault) {
            log.error(
                    "mail not made message={} kind={}",
                    outgoing.message(),
                    outgoing.content().kind(),
                    Wordless.of(fault));
            delay(outgoing, FailureReason.NOT_MADE, fault.getClass().getSimpleName());
            return;
        }
        record(new MessageCommand.RecordSent(outgoing.message(), ready.wording(), clock.instant()));
        lanes.worked(lane);
        log.info(
                "mail sent message={} kind={}",
                outgoing.message(),
                outgoing.content().kind().word());
    }

    private void notTaken(Outgoing outgoing, NotTaken refused) {
        switch (refused.reach()) {
            case FOR_GOOD -> fail(outgoing, refused.reason(), refused.causeInWords());
            case UNCLEAR, MAIL, DOMAIN, ALL -> delay(outgoing, refused.reason(), refused.causeInWords());
        }
    }

    private void delay(Outgoing outgoing, FailureReason reason, String cause) {
        log.warn("mail delayed message={} reason={} cause={}", outgoing.message(), reason, cause);
        record(new MessageCommand.RecordDelay(outgoing.message(), reason, cause, clock.instant()));
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

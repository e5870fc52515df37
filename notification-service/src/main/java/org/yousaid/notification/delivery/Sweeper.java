package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MailProgress;
import org.yousaid.notification.message.MailProgress.Overdue;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.time.MachineClock;
import org.yousaid.support.time.TimedWork;
import org.yousaid.support.vault.PersonVault;

/**
 * Puts what should have gone out and waits nowhere back into the outbox, from time to time. What it finds too much harms
 * nothing: each message is asked whether it is still to be sent.
 */
@Component
class Sweeper implements TimedWork {

    private static final int BATCH = 500;
    /** So long a message may be on its way from its event to the outbox. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final MailProgress messages;
    private final Outbox outbox;
    private final CommandGateway commands;
    private final PersonVault vault;
    private final InstantSource clock;
    private final Duration every;
    private final MachineClock machine = new MachineClock();
    private Instant next = Instant.EPOCH;
    private @Nullable Overdue last;

    Sweeper(
            MailProgress messages,
            Outbox outbox,
            CommandGateway commands,
            PersonVault vault,
            InstantSource clock,
            @Value("${yousaid.mail.swept-every:10m}") Duration every) {
        this.messages = messages;
        this.outbox = outbox;
        this.commands = commands;
        this.vault = vault;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "outbox-sweeper";
    }

    /** It has no time of its own: what it looks for is due already. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    /** A part at a time, so that other work gets its turn between: a lost outbox may be a long one. */
    @Override
    public void runDue() {
        Instant now = machine.instant();
        if (last == null && now.isBefore(next)) {
            return;
        }
        next = now.plus(every);
        List<Overdue> batch = messages.waitingSince(clock.instant().minus(ON_ITS_WAY), last, BATCH);
        Set<MessageId> held =
                outbox.holding(batch.stream().map(Overdue::message).toList());
        batch.stream().filter(waiting -> !held.contains(waiting.message())).forEach(this::queueAgain);
        last = batch.size() == BATCH ? batch.getLast() : null;
    }

    private void queueAgain(Overdue waiting) {
        log.warn("a message waited nowhere and is queued again message={}", waiting.message());
        outbox.add(
                new Outbox.Waiting(waiting.message(), lane(waiting.message())),
                Urgency.of(waiting.kind()),
                waiting.dueAt(),
                waiting.version());
    }

    /** Where it goes its own events say, so that a slow domain slows no other after a lost outbox either. */
    private Lane lane(MessageId message) {
        try {
            MessageCommand.@Nullable Addressee addressee =
                    commands.sendAndWait(new MessageCommand.AskWhomItIsTo(message));
            return addressee == null ? Lane.UNKNOWN : Lane.to(addressee.to(), vault);
        } catch (RuntimeException unknown) {
            log.warn("nobody knows where a message goes message={}", message, unknown);
            return Lane.UNKNOWN;
        }
    }
}

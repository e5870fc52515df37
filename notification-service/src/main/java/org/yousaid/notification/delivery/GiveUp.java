package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.MachineClock;
import org.yousaid.support.time.TimedWork;

/**
 * Ends what has waited a week for a domain that took nothing in all that time, though it was tried again and again. Most of
 * those mails were never tried themselves, so their own retries do not end them, and nobody would tell their readers another
 * way. What waits for a mail server of ours waits on: that is for us to mend.
 */
@Component
class GiveUp implements TimedWork {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(GiveUp.class);

    private final Closures closures;
    private final Outbox outbox;
    private final Brake brake;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final Duration every;
    private final MachineClock machine = new MachineClock();
    private Instant next = Instant.EPOCH;

    GiveUp(
            Closures closures,
            Outbox outbox,
            Brake brake,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.mail.swept-every:10m}") Duration every) {
        this.closures = closures;
        this.outbox = outbox;
        this.brake = brake;
        this.commands = commands;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "give-up";
    }

    /** It has no time of its own: a week is long enough not to be met to the minute. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        Instant now = machine.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(every);
        look();
    }

    /** While nothing goes anywhere nobody knows how a domain is. */
    void look() {
        List<Closures.Closed> closed = closures.all();
        if (closed.stream().noneMatch(one -> one.lane().equals(Lane.ALL))) {
            Instant now = clock.instant();
            closed.forEach(one -> judge(one, now));
        }
    }

    private void judge(Closures.Closed closed, Instant now) {
        Instant longAgo = now.minus(LONGEST);
        if (closed.triedAt().isBefore(longAgo) && outbox.waiting(List.of(closed.lane())) == 0) {
            closures.open(closed.lane());
        } else if (!closed.since().isAfter(longAgo) && closed.triedAt().isAfter(now.minus(LATELY))) {
            brake.letsGo().stream()
                    .flatMap(urgency -> outbox.waitingSince(longAgo, closed.lane(), urgency, BATCH).stream())
                    .forEach(message -> end(message, closed, now));
        }
    }

    /** Claimed like an attempt: what is on the wire just now may yet be taken. */
    private void end(MessageId message, Closures.Closed closed, Instant now) {
        if (!outbox.claim(message)) {
            return;
        }
        log.warn("mail given up message={} reason={} since={}", message, closed.reason(), closed.since());
        try {
            @Nullable
            Object _ = commands.sendAndWait(
                    new MessageCommand.RecordFailure(message, closed.reason(), "a-week-in-vain", now));
        } catch (Refused ended) {
            outbox.remove(message);
        }
    }
}

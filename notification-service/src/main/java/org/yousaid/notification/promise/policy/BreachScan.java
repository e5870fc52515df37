package org.yousaid.notification.promise.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.TimedWork;

/** Marks the promises whose day has come without a word. */
@Component
class BreachScan implements TimedWork {

    private static final int BATCH = 200;
    private static final Logger log = LoggerFactory.getLogger(BreachScan.class);

    private final Promises promises;
    private final CommandGateway commands;
    private final InstantSource clock;

    BreachScan(Promises promises, CommandGateway commands, InstantSource clock) {
        this.promises = promises;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "breach-scan";
    }

    @Override
    public Optional<Instant> nextDue() {
        return promises.nextUnmarked();
    }

    /** One batch a run: the read model follows a moment later, and what is left stays due for the next run. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<Reference> due = promises.unmarkedAt(now, BATCH);
        due.forEach(reference -> markBroken(reference, now));
    }

    private void markBroken(Reference reference, Instant now) {
        try {
            commands.sendAndWait(new PromiseCommand.MarkBroken(PromiseId.of(reference), now));
        } catch (Refused refused) {
            log.debug("promise not broken because={}", refused.refusal().code());
        }
    }
}

package org.yousaid.notification.promise.policy;

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
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.promise.WordsUnderWay;
import org.yousaid.notification.promise.WordsUnderWay.UnderWay;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/**
 * Marks the promises whose day has come without a word. Looks a moment after the day, and asks first what became of the
 * words about it: a mail that was taken in time keeps its promise, even where its record is still under way.
 */
@Component
class BreachScan implements TimedWork {

    private static final int BATCH = 200;
    private static final Logger log = LoggerFactory.getLogger(BreachScan.class);

    private final Promises promises;
    private final WordsUnderWay words;
    private final ReplyOwners owners;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final Duration grace;

    BreachScan(
            Promises promises,
            WordsUnderWay words,
            ReplyOwners owners,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.promises.grace}") Duration grace) {
        this.promises = promises;
        this.words = words;
        this.owners = owners;
        this.commands = commands;
        this.clock = clock;
        this.grace = grace;
    }

    @Override
    public String name() {
        return "breach-scan";
    }

    @Override
    public Optional<Instant> nextDue() {
        return promises.nextUnmarked().map(due -> due.plus(grace));
    }

    /** One batch a run: the read model follows a moment later, and what is left stays due for the next run. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<PromiseDocument> due = promises.unmarkedAt(now.minus(grace), BATCH);
        EachDue.of(due, promise -> settle(promise, now));
    }

    private void settle(PromiseDocument promise, Instant now) {
        PromiseId id = PromiseId.of(promise.reference());
        UnderWay word = words.about(promise.reference()).orElse(null);
        PromiseCommand command =
                word instanceof UnderWay.Taken taken && taken.at().isBefore(promise.dueAt())
                        ? new PromiseCommand.Keep(id, taken.word(), taken.at())
                        : new PromiseCommand.MarkBroken(id, cause(word), owner(promise), now);
        try {
            commands.sendAndWait(command);
        } catch (Refused refused) {
            log.debug("promise not broken because={}", refused.refusal().code());
        }
    }

    private static BreachCause cause(@Nullable UnderWay word) {
        return switch (word) {
            case null -> BreachCause.NO_WORD_IN_TIME;
            case UnderWay.Taken _, UnderWay.Written _ -> BreachCause.MAIL_NOT_TAKEN;
            case UnderWay.ByHand _ -> BreachCause.NOT_TOLD_BY_HAND;
            case UnderWay.Uncounted _ -> BreachCause.NOTHING_COUNTED;
        };
    }

    private @Nullable String owner(PromiseDocument promise) {
        var consultation = promise.consultation();
        return (consultation == null ? owners.ofSuggestion(promise.reference()) : owners.of(consultation)).orElse(null);
    }
}

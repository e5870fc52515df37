package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/**
 * What somebody chose holds for what they are owed, too. Nobody waits for a reply that they do not want; and while they want to
 * hear nothing, of anything or of this, the clock of the reply stands. What was made before the choice is found on the waiting list, and what is made
 * after it finds the choice.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class HonourChoices {

    /** Who paused, where whoever waits did. */
    static final String AUTHOR = "author";

    private static final String REASON = "Whoever waits for this asked us to write nothing for a while.";
    private static final Logger log = LoggerFactory.getLogger(HonourChoices.class);

    private final Choices choices;
    private final WaitingList waiting;
    private final AuthorPauses pauses;
    private final BatchedCommands commands;
    private final InstantSource clock;

    HonourChoices(
            Choices choices, WaitingList waiting, AuthorPauses pauses, BatchedCommands commands, InstantSource clock) {
        this.choices = choices;
        this.waiting = waiting;
        this.pauses = pauses;
        this.commands = commands;
        this.clock = clock;
    }

    @EventHandler
    void on(ContactEvent.PreferencesChosen chosen) {
        waiting.eachOwedTo(chosen.person(), owed -> honour(owed, chosen.preferences()));
    }

    @EventHandler
    void on(PromiseEvent.Opened promise) {
        honour(Waiting.of(promise));
    }

    @EventHandler
    void on(PromiseEvent.Reopened promise) {
        waiting.of(promise.reference()).ifPresent(this::honour);
    }

    /** Staff may end a pause of theirs, and not what somebody asked for. */
    @EventHandler
    void on(PromiseEvent.Resumed promise) {
        if (!promise.by().equals(AUTHOR)) {
            pauses.remove(promise.reference());
            waiting.of(promise.reference())
                    .filter(owed -> owed.standing() == Standing.OPEN)
                    .ifPresent(this::honour);
        }
    }

    /** What came of a consultation is no reply that was promised. */
    @EventHandler
    void on(MessageEvent.Failed failed) {
        var keeps = failed.keeps();
        if (failed.reason() == FailureReason.NOT_WANTED && keeps != null && failed.kind() != MessageKind.OUTCOME) {
            release(keeps.promised());
        }
    }

    private void honour(Waiting owed) {
        Choices.Chosen chosen = choices.choices(owed.person());
        if (chosen.version() > 0) {
            honour(owed, chosen.preferences());
        }
    }

    private void honour(Waiting owed, Preferences chosen) {
        if (!chosen.wants(owed.response() ? MailGroup.REPLIES : MailGroup.IDEAS)) {
            release(owed.reference());
            return;
        }
        Instant until = chosen.quietUntil(owed.reference(), clock.instant()).orElse(null);
        Optional<Instant> before = pauses.of(owed.reference());
        if (before.isPresent() && !before.get().equals(until)) {
            goOn(owed.reference());
        }
        if (until != null && !before.equals(Optional.of(until))) {
            pause(owed.reference(), until);
        }
    }

    private void release(Reference promise) {
        pauses.remove(promise);
        refusal(new PromiseCommand.Release(PromiseId.of(promise), ReleaseReason.ASKED_US_NOT_TO, clock.instant()));
    }

    private void goOn(Reference promise) {
        refusal(new PromiseCommand.Resume(PromiseId.of(promise), ExpectedVersion.any(), AUTHOR, clock.instant()));
        pauses.remove(promise);
    }

    /** Takes the place of a pause of staff that ends before; one that ends after it is long enough. */
    private void pause(Reference promise, Instant until) {
        var pause = new PromiseCommand.Pause(
                PromiseId.of(promise), ExpectedVersion.any(), REASON, until, AUTHOR, clock.instant());
        if (refusal(pause).isEmpty()) {
            pauses.put(promise, until);
        }
    }

    /** A promise that was kept or broken meanwhile stays as it is. */
    private Optional<Refused> refusal(PromiseCommand command) {
        try {
            commands.sendAndWait(command);
            return Optional.empty();
        } catch (Refused refused) {
            log.debug("promise left as it is because={}", refused.refusal().code());
            return Optional.of(refused);
        }
    }
}

package org.yousaid.notification.message.policy;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.Unreachable;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.support.problem.Refused;

/**
 * Whoever wants no more mails about something waits for no word about it, and whoever calls a mail of ours unwanted for no
 * word at all. One that was given stays given.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class ReleaseWhoStoppedMails {

    private static final Logger log = LoggerFactory.getLogger(ReleaseWhoStoppedMails.class);

    private final WaitingList waiting;
    private final BatchedCommands commands;

    ReleaseWhoStoppedMails(WaitingList waiting, BatchedCommands commands) {
        this.waiting = waiting;
        this.commands = commands;
    }

    @EventHandler
    void on(ContactEvent.StoppedMails stopped) {
        release(stopped.about(), stopped.at());
    }

    /** At once: of what nobody answers no mail would ever find out. */
    @EventHandler
    void on(ContactEvent.MarkedUnreachable barred) {
        if (barred.why() == Unreachable.Why.COMPLAINED) {
            waiting.eachOwedTo(barred.person(), owed -> release(owed.reference(), barred.at()));
        }
    }

    /** What was given after an earlier mail was called unwanted. */
    @EventHandler
    void on(MessageEvent.Failed failed) {
        var keeps = failed.keeps();
        if (failed.reason() == FailureReason.ASKED_US_NOT_TO && keeps != null) {
            release(keeps.promised(), failed.at());
        }
    }

    private void release(Reference promise, Instant at) {
        try {
            commands.sendAndWait(new PromiseCommand.Release(PromiseId.of(promise), ReleaseReason.ASKED_US_NOT_TO, at));
        } catch (Refused refused) {
            log.debug("promise left as it is because={}", refused.refusal().code());
        }
    }
}

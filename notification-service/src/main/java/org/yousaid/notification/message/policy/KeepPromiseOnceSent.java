package org.yousaid.notification.message.policy;

import java.util.Date;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.policy.UnderWayBook.Noted;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonVault;

/**
 * A promise is kept once the mail server took a word about it, at that time. What no mail server will ever take waits for
 * somebody to tell it another way; whoever was forgotten meanwhile waits for nothing.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(4)
class KeepPromiseOnceSent {

    private static final Logger log = LoggerFactory.getLogger(KeepPromiseOnceSent.class);

    private final UnderWayBook underWay;
    private final ByHandDesk byHand;
    private final Contacts contacts;
    private final PersonVault vault;
    private final CommandGateway commands;

    KeepPromiseOnceSent(
            UnderWayBook underWay, ByHandDesk byHand, Contacts contacts, PersonVault vault, CommandGateway commands) {
        this.underWay = underWay;
        this.byHand = byHand;
        this.contacts = contacts;
        this.vault = vault;
        this.commands = commands;
    }

    @EventHandler
    void on(MessageEvent.Sent sent) {
        var keeps = sent.keeps();
        if (keeps == null) {
            return;
        }
        send(new PromiseCommand.Keep(PromiseId.of(keeps.promised()), keeps.word(), sent.at()), sent);
        underWay.remove(sent.message());
    }

    @EventHandler
    void on(MessageEvent.Failed failed) {
        if (failed.reason() != FailureReason.ASKED_US_NOT_TO && failed.reason() != FailureReason.NOT_WANTED) {
            underWay.of(failed.message()).ifPresent(word -> otherwise(word, failed));
        }
        underWay.remove(failed.message());
    }

    private void otherwise(Noted word, MessageEvent.Failed failed) {
        var contact = contacts.of(word.person()).orElseThrow().sealed();
        vault.open(contact)
                .ifPresentOrElse(
                        details -> byHand.add(word.promise(), word.word(), contact, details, Date.from(failed.at())),
                        () -> send(
                                new PromiseCommand.Release(
                                        PromiseId.of(word.promise()), ReleaseReason.ERASED, failed.at()),
                                failed));
    }

    private void send(PromiseCommand command, MessageEvent cause) {
        try {
            commands.sendAndWait(command);
        } catch (Refused refused) {
            log.info(
                    "promise not changed by message={} because={}",
                    cause.message(),
                    refused.refusal().code());
        }
    }
}

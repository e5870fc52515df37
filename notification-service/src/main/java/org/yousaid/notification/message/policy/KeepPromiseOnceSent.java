package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.policy.UnderWayBook.Noted;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.promise.Word;
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
    private final WaitingList waiting;
    private final ReplyOwners owners;
    private final Contacts contacts;
    private final PersonVault vault;
    private final BatchedCommands commands;

    KeepPromiseOnceSent(
            UnderWayBook underWay,
            ByHandDesk byHand,
            WaitingList waiting,
            ReplyOwners owners,
            Contacts contacts,
            PersonVault vault,
            BatchedCommands commands) {
        this.underWay = underWay;
        this.byHand = byHand;
        this.waiting = waiting;
        this.owners = owners;
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
        Reference promise = keeps.promised();
        Instant written = underWay.of(sent.message())
                .flatMap(noted -> Optional.ofNullable(noted.since()))
                .orElse(null);
        // Whose consultation it is the promise knows itself.
        String owner = sent.kind() == MessageKind.PROGRESS || sent.kind() == MessageKind.WORD
                ? owners.ofSuggestion(promise).orElse(null)
                : null;
        commands.send(
                promise.value(),
                new PromiseCommand.Keep(PromiseId.of(promise), keeps.word(), sent.at(), written, owner),
                refused -> log(refused, sent));
        byHand.heard(promise, keeps.word(), sent.at());
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
        Standing standing = waiting.of(word.promise()).map(Waiting::standing).orElse(Standing.OPEN);
        boolean wanted = switch (standing) {
            case OPEN -> true;
            case KEPT -> word.word() != Word.INTERIM;
            case RELEASED -> false;
        };
        if (wanted) {
            byHand(word, failed);
        }
    }

    private void byHand(Noted word, MessageEvent.Failed failed) {
        var contact = contacts.of(word.person()).orElseThrow().sealed();
        vault.open(contact)
                .ifPresentOrElse(
                        details -> byHand.add(
                                failed.message(), underWay.content(failed.message()), contact, details, failed.at()),
                        () -> send(
                                new PromiseCommand.Release(
                                        PromiseId.of(word.promise()), ReleaseReason.ERASED, failed.at()),
                                failed));
    }

    private void send(PromiseCommand command, MessageEvent cause) {
        try {
            commands.sendAndWait(command);
        } catch (Refused refused) {
            log(refused, cause);
        }
    }

    private static void log(Refused refused, MessageEvent cause) {
        log.info(
                "promise not changed by message={} because={}",
                cause.message(),
                refused.refusal().code());
    }
}

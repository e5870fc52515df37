package org.yousaid.notification.message.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.message.MailProgress;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.PersonVault;

/**
 * A promise that was kept by a mail which came back is open again, unless another one reached its reader. Either way the word
 * waits for somebody to tell it another way; only what was said so far does not, where they heard something else.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class ReopenWhatCameBack {

    private final MailProgress mails;
    private final WaitingList waiting;
    private final UnderWayBook underWay;
    private final ByHandDesk byHand;
    private final Contacts contacts;
    private final PersonVault vault;
    private final BatchedCommands commands;

    ReopenWhatCameBack(
            MailProgress mails,
            WaitingList waiting,
            UnderWayBook underWay,
            ByHandDesk byHand,
            Contacts contacts,
            PersonVault vault,
            BatchedCommands commands) {
        this.mails = mails;
        this.waiting = waiting;
        this.underWay = underWay;
        this.byHand = byHand;
        this.contacts = contacts;
        this.vault = vault;
        this.commands = commands;
    }

    @EventHandler
    void on(MessageEvent.Bounced bounced) {
        var keeps = bounced.keeps();
        if (keeps == null
                || waiting.of(keeps.promised())
                        .filter(someone -> someone.standing() != Standing.RELEASED)
                        .isEmpty()) {
            return;
        }
        boolean heardOther = mails.wasKeptByAnother(keeps.promised(), bounced.message());
        if (!heardOther) {
            commands.sendAndWait(new PromiseCommand.Reopen(PromiseId.of(keeps.promised()), bounced.at()));
        }
        if (!heardOther || keeps.word() != Word.INTERIM) {
            byHand(bounced);
        }
    }

    private void byHand(MessageEvent.Bounced bounced) {
        contacts.of(bounced.person())
                .ifPresent(contact -> vault.open(contact.sealed())
                        .ifPresent(details -> byHand.add(
                                bounced.message(),
                                underWay.content(bounced.message()),
                                contact.sealed(),
                                details,
                                bounced.at())));
    }
}

package org.yousaid.notification.message.policy;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Correspondence;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/**
 * Queues a message to a person, the way they are reached now. A word that keeps a promise is noted before, so that whoever
 * looks for broken promises sees it at any time; where there is no e-mail address it waits for somebody to tell it. What keeps
 * none is not written to whoever has no address: their references are on the slip they were handed.
 */
@Component
class Post implements Correspondence {

    private final Contacts contacts;
    private final PersonVault vault;
    private final UnderWayBook underWay;
    private final ByHandDesk byHand;
    private final BatchedCommands commands;
    private final InstantSource clock;

    Post(
            Contacts contacts,
            PersonVault vault,
            UnderWayBook underWay,
            ByHandDesk byHand,
            BatchedCommands commands,
            InstantSource clock) {
        this.contacts = contacts;
        this.vault = vault;
        this.underWay = underWay;
        this.byHand = byHand;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void write(PersonId person, Content content) {
        queue(person, content);
    }

    void queue(PersonId person, Content content) {
        Contacts.Contact contact = contacts.of(person)
                .orElseThrow(() -> new IllegalStateException("A promise was made to " + person + " without a contact"));
        MessageCommand.Queue message =
                MessageCommand.Queue.of(contact.sealed(), contact.language(), content, clock.instant());
        var keeps = content.keeps();
        ContactDetails details = vault.open(contact.sealed()).orElse(null);
        if (details != null && details.email() == null) {
            if (keeps != null) {
                byHand.add(message.message(), content, contact.sealed(), details, message.at());
            }
            return;
        }
        if (keeps != null) {
            underWay.add(message, keeps);
        }
        commands.send(message.message().value(), message, refusal -> {
            throw refusal;
        });
    }
}

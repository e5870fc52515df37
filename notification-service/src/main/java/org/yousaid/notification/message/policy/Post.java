package org.yousaid.notification.message.policy;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.PersonId;

/** Queues a message to a person, the way they are reached now. */
@Component
class Post {

    private final Contacts contacts;
    private final CommandGateway commands;
    private final InstantSource clock;

    Post(Contacts contacts, CommandGateway commands, InstantSource clock) {
        this.contacts = contacts;
        this.commands = commands;
        this.clock = clock;
    }

    void queue(PersonId person, Content content) {
        Contacts.Contact contact = contacts.of(person)
                .orElseThrow(() -> new IllegalStateException("A promise was made to " + person + " without a contact"));
        commands.sendAndWait(MessageCommand.Queue.of(contact.sealed(), contact.language(), content, clock.instant()));
    }
}

package org.yousaid.notification.contact.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.Unreachable;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/**
 * Written in the policies' own processor and before them, so that a policy that sees a promise finds the contact that
 * was remembered before it was made.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(1)
class ContactBook implements Contacts {

    private final MongoCollection<Document> contacts;
    private final BarredBook barred;

    ContactBook(Databases databases, BarredBook barred) {
        this.barred = barred;
        this.contacts = databases.own().getCollection("contacts");
    }

    @EventHandler
    void on(ContactEvent.Remembered event) {
        contacts.replaceOne(
                Filters.eq(event.person().value()),
                new Document("_id", event.person().value())
                        .append("contact", event.sealed().value())
                        .append("language", event.language()),
                new ReplaceOptions().upsert(true));
    }

    @EventHandler
    void on(ContactEvent.MarkedUnreachable event, @SequenceNumber long sequence) {
        barred.bar(new Unreachable(event.person(), event.why(), event.at(), sequence));
    }

    @EventHandler
    void on(ContactEvent.ReachableAgain event, @SequenceNumber long sequence) {
        barred.unbar(event.person(), sequence);
    }

    @EventHandler
    void on(ContactEvent.StoppedMails event) {
        barred.stop(event.person(), event.about());
    }

    @Override
    public Optional<Contact> of(PersonId person) {
        return Optional.ofNullable(contacts.find(Filters.eq(person.value())).first())
                .map(found -> new Contact(new SealedContact(found.getString("contact")), found.getString("language")));
    }
}

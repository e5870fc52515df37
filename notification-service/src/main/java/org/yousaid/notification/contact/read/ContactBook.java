package org.yousaid.notification.contact.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.contact.Preferences.Pause;
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
class ContactBook implements Contacts, Choices {

    private static final String CONTACT = "contact";
    private static final String LANGUAGE = "language";
    private static final String CHOSEN = "chosen";
    private static final String VERSION = "version";
    private static final String UNWANTED = "unwanted";
    private static final String PAUSED_UNTIL = "pausedUntil";
    private static final String WARDS = "wards";
    private static final String PAUSES = "pauses";
    private static final String ABOUT = "about";
    private static final String UNTIL = "until";
    private static final String READS_NEWS = "readsNews";
    private static final Chosen NEVER = new Chosen(0, Preferences.NONE);

    private final MongoCollection<Document> contacts;
    private final BarredBook barred;
    private final GatheredWrites remembered;
    /** Several policies ask for the same person, one after the other. */
    private final BatchMemory<PersonId, Optional<Document>> lately = new BatchMemory<>();

    ContactBook(Databases databases, BarredBook barred) {
        this.barred = barred;
        this.contacts = databases.own().getCollection("contacts");
        this.remembered = GatheredWrites.first(contacts);
        contacts.createIndex(Indexes.ascending(READS_NEWS, "_id"));
    }

    @EventHandler
    void on(ContactEvent.Remembered event) {
        PersonId person = event.person();
        Document now = find(person).map(Document::new).orElseGet(Document::new);
        now.append(CONTACT, event.sealed().value()).append(LANGUAGE, event.language());
        lately.put(person, Optional.of(now));
        remembered.upsert(
                Filters.eq(person.value()),
                Updates.combine(Updates.set(CONTACT, event.sealed().value()), Updates.set(LANGUAGE, event.language())));
    }

    @EventHandler
    void on(ContactEvent.PreferencesChosen event) {
        Preferences chosen = event.preferences();
        Instant until = chosen.pausedUntil();
        put(
                event.person(),
                Updates.combine(
                        Updates.set(READS_NEWS, !chosen.wards().isEmpty()),
                        Updates.set(
                                CHOSEN,
                                new Document(VERSION, event.version())
                                        .append(
                                                UNWANTED,
                                                chosen.unwanted().stream()
                                                        .map(MailGroup::name)
                                                        .toList())
                                        .append(LANGUAGE, chosen.language())
                                        .append(PAUSED_UNTIL, until == null ? null : Date.from(until))
                                        .append(WARDS, chosen.wards())
                                        .append(
                                                PAUSES,
                                                chosen.pauses().stream()
                                                        .map(ContactBook::stored)
                                                        .toList()))));
    }

    private static Document stored(Pause pause) {
        return new Document(ABOUT, pause.about().value()).append(UNTIL, Date.from(pause.until()));
    }

    private void put(PersonId person, Bson change) {
        remembered.settle();
        contacts.updateOne(Filters.eq(person.value()), change, new UpdateOptions().upsert(true));
        lately.forget(person);
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

    /** In the language that they chose, whatever they wrote in. */
    @Override
    public Optional<Contact> of(PersonId person) {
        return find(person)
                .filter(found -> found.containsKey(CONTACT))
                .map(found -> new Contact(
                        new SealedContact(found.getString(CONTACT)),
                        Objects.requireNonNullElse(read(found).preferences().language(), found.getString(LANGUAGE))));
    }

    @Override
    public Chosen choices(PersonId person) {
        return find(person).map(ContactBook::read).orElse(NEVER);
    }

    @Override
    public List<Reader> readers(@Nullable PersonId after, int limit) {
        Bson readers = Filters.eq(READS_NEWS, true);
        return contacts
                .find(after == null ? readers : Filters.and(readers, Filters.gt("_id", after.value())))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(found -> new Reader(
                        new PersonId(found.getString("_id")), read(found).preferences()))
                .toList();
    }

    private Optional<Document> find(PersonId person) {
        return lately.get(
                person,
                asked -> Optional.ofNullable(
                        contacts.find(Filters.eq(asked.value())).first()));
    }

    private static Chosen read(Document contact) {
        Document chosen = contact.get(CHOSEN, Document.class);
        if (chosen == null) {
            return NEVER;
        }
        Date until = chosen.getDate(PAUSED_UNTIL);
        return new Chosen(
                chosen.getInteger(VERSION),
                new Preferences(
                        chosen.getList(UNWANTED, String.class).stream()
                                .map(MailGroup::valueOf)
                                .toList(),
                        chosen.getString(LANGUAGE),
                        until == null ? null : until.toInstant(),
                        chosen.getList(WARDS, String.class),
                        chosen.getList(PAUSES, Document.class, List.of()).stream()
                                .map(ContactBook::pause)
                                .toList()));
    }

    private static Pause pause(Document stored) {
        return new Pause(
                new Reference(stored.getString(ABOUT)), stored.getDate(UNTIL).toInstant());
    }
}

package org.yousaid.notification.contact.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Reachability;
import org.yousaid.notification.contact.Unreachable;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** One document for each person whom nothing is sent to, and one for each thing that somebody wants no more mails about. */
@Component
class BarredBook implements Reachability {

    private static final String PERSON = "_id";
    private static final String WHY = "why";
    private static final String SINCE = "since";
    private static final String VERSION = "version";

    private final MongoCollection<Document> barred;
    private final MongoCollection<Document> stopped;

    BarredBook(Databases databases) {
        this.barred = databases.own().getCollection("barred");
        this.stopped = databases.own().getCollection("stopped_mails");
        barred.createIndex(Indexes.descending(SINCE, PERSON));
    }

    void bar(Unreachable person) {
        Document stored = new Document(PERSON, person.person().value())
                .append(WHY, person.why().name())
                .append(SINCE, Date.from(person.since()))
                .append(VERSION, person.version());
        barred.replaceOne(Filters.eq(person.person().value()), stored, new ReplaceOptions().upsert(true));
    }

    void unbar(PersonId person, long version) {
        barred.deleteOne(Filters.and(Filters.eq(person.value()), Filters.lt(VERSION, version)));
    }

    void stop(PersonId person, Reference about) {
        String id = id(person, about);
        stopped.replaceOne(Filters.eq(id), new Document(PERSON, id), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Unreachable> barred(PersonId person) {
        return Optional.ofNullable(barred.find(Filters.eq(person.value())).first())
                .map(BarredBook::read);
    }

    @Override
    public boolean hasStopped(PersonId person, Reference about) {
        return stopped.find(Filters.eq(id(person, about))).first() != null;
    }

    @Override
    public List<Unreachable> all(@Nullable Unreachable after, int limit) {
        Bson filter = after == null
                ? new Document()
                : Filters.or(
                        Filters.lt(SINCE, Date.from(after.since())),
                        Filters.and(
                                Filters.eq(SINCE, Date.from(after.since())),
                                Filters.lt(PERSON, after.person().value())));
        return barred.find(filter).sort(Sorts.descending(SINCE, PERSON)).limit(limit).into(new ArrayList<>()).stream()
                .map(BarredBook::read)
                .toList();
    }

    private static String id(PersonId person, Reference about) {
        return person.value() + " " + about.value();
    }

    private static Unreachable read(Document stored) {
        return new Unreachable(
                new PersonId(stored.getString(PERSON)),
                Unreachable.Why.valueOf(stored.getString(WHY)),
                stored.getDate(SINCE).toInstant(),
                stored.getLong(VERSION));
    }
}

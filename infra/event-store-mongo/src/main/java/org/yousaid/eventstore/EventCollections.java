package org.yousaid.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The collections of the event store with the concerns that its rules need, whatever the client is set to.
 *
 * @param newest the commits in their newest state, for checks of our own writes and for new commands
 * @param settled the commits as no failover can take them back: only that is told to readers
 * @param counter how far positions are reserved
 */
record EventCollections(
        MongoCollection<Document> newest, MongoCollection<Document> settled, MongoCollection<Document> counter) {

    /** On the disks of a majority. A server that cannot say so in time leaves it unknown, and we ask again. */
    static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    static EventCollections in(MongoDatabase database) {
        MongoCollection<Document> events = durable(database, "events");
        return new EventCollections(
                events.withReadConcern(ReadConcern.LOCAL),
                events.withReadConcern(ReadConcern.MAJORITY),
                durable(database, "event_counter").withReadConcern(ReadConcern.LOCAL));
    }

    /** A collection read from the primary and written to the disks of a majority. */
    static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.LOCAL)
                .withWriteConcern(DURABLE);
    }
}

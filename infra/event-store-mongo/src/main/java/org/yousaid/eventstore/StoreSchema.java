package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** The indexes of the event store, and the lookups in the whole of it. */
final class StoreSchema {

    private static final String EVENT_TIME = CommitDocuments.EVENTS + "." + CommitDocuments.AT;

    private final EventCollections collections;

    StoreSchema(EventCollections collections) {
        this.collections = collections;
    }

    /** Makes the index and lifts the counter to the highest stored position. */
    void prepare(PositionCounter counter) {
        MongoCollection<Document> events = collections.newest();
        events.createIndex(
                Indexes.ascending(CommitDocuments.AGGREGATE, CommitDocuments.SEQUENCE),
                // Sparse, for tombstones have neither field.
                new IndexOptions().unique(true).sparse(true));
        Document highest = events.find(gt(CommitDocuments.ID, 0L))
                .sort(descending(CommitDocuments.ID))
                .limit(1)
                .first();
        counter.lift(highest == null ? 0L : CommitDocuments.last(highest));
    }

    /** The oldest commit in which an event has this time or a later one. */
    Optional<Document> firstSince(Date time) {
        return Optional.ofNullable(collections
                .settled()
                .find(gte(EVENT_TIME, time))
                .sort(ascending(CommitDocuments.ID))
                .limit(1)
                .first());
    }
}

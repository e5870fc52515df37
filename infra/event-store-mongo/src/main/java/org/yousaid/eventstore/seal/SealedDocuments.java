package org.yousaid.eventstore.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the event store as bytes, in order of their positions. Each covers the positions from {@code first},
 * or from its {@code _id} where it has no such field, to its {@code _id}.
 */
final class SealedDocuments {

    private static final String ID = "_id";
    private static final String FIRST = "first";
    private static final long NOWHERE = -1;

    private final MongoCollection<RawBsonDocument> events;

    SealedDocuments(MongoDatabase database) {
        this.events = database.getCollection("events", RawBsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** The next documents behind a position, whether or not there is a hole between them. */
    List<RawBsonDocument> behind(long position, int limit) {
        return events.find(gt(ID, position))
                .sort(ascending(ID))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    /** Those whose last position lies behind the one and not behind the other. */
    List<RawBsonDocument> between(long position, long through, int limit) {
        return events.find(and(gt(ID, position), lte(ID, through)))
                .sort(ascending(ID))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    /** Whether a document stands where no event can: positions count from 1. */
    boolean holdStrangers() {
        return Strangers.in(events);
    }

    static long last(RawBsonDocument document) {
        return whole(document.get(ID));
    }

    /** A document whose field is damaged begins nowhere, so that nothing stands on it. */
    static long first(RawBsonDocument document) {
        return document.containsKey(FIRST) ? whole(document.get(FIRST)) : last(document);
    }

    private static long whole(@Nullable BsonValue value) {
        return switch (value) {
            case BsonInt64 number -> number.getValue();
            case BsonInt32 number -> number.getValue();
            case null, default -> NOWHERE;
        };
    }
}

package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The highest reserved position of a store, which only ever grows. */
final class PositionCounter {

    private static final String COUNTER = "position";
    private static final String RESERVED = "reserved";

    private final MongoCollection<Document> counter;

    /** As it was seen last: a lower bound, which spares readers who are further behind a look. */
    private final AtomicLong known = new AtomicLong();

    PositionCounter(MongoCollection<Document> counter) {
        this.counter = counter;
    }

    /** Makes the counter, or lifts it where it is behind: a restored backup may hold more events than it counted. */
    void lift(long position) {
        counter.updateOne(
                eq(CommitDocuments.ID, COUNTER), Updates.max(RESERVED, position), new UpdateOptions().upsert(true));
    }

    /** Reserves so many positions and answers the last of them. Asked twice, the first ones stay unused. */
    long reserve(int size) {
        return seen(counter.findOneAndUpdate(
                eq(CommitDocuments.ID, COUNTER),
                Updates.inc(RESERVED, (long) size),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** The highest reserved position at this moment. */
    long reserved() {
        return seen(counter.find(eq(CommitDocuments.ID, COUNTER)).first());
    }

    /** A position beyond the given one that is reserved, as far as known; not beyond it only when none is. */
    long reservedBeyond(long position) {
        long seen = known.get();
        return seen > position ? seen : reserved();
    }

    private long seen(@Nullable Document document) {
        if (document == null || !(document.get(RESERVED) instanceof Number reserved)) {
            throw new EventStoreException("The position counter is missing: restart to have it made from the events");
        }
        known.accumulateAndGet(reserved.longValue(), Math::max);
        return reserved.longValue();
    }
}

package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The highest reserved position of a store, which only ever grows. */
final class PositionCounter {

    private static final String COUNTER = "position";
    private static final String RESERVED = "reserved";

    /** Which store this is, so that tokens of another one are known. It goes where the events go. */
    private static final String STORE = "store";

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
        counter.updateOne(
                and(eq(CommitDocuments.ID, COUNTER), exists(STORE, false)),
                Updates.set(STORE, UUID.randomUUID().toString()));
    }

    /** The store that the counter in this collection belongs to; empty before its engine was opened. */
    static Optional<String> store(MongoCollection<Document> counter) {
        return Optional.ofNullable(counter.find(eq(CommitDocuments.ID, COUNTER)).first())
                .map(document -> document.getString(STORE));
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

    /** The highest position that was ever seen reserved. */
    long known() {
        return known.get();
    }

    private long seen(@Nullable Document document) {
        if (document == null || !(document.get(RESERVED) instanceof Number reserved)) {
            throw new EventStoreException("The position counter is missing: restart to have it made from the events");
        }
        known.accumulateAndGet(reserved.longValue(), Math::max);
        return reserved.longValue();
    }
}

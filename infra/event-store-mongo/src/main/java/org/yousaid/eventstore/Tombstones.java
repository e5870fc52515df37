package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes positions that were reserved and not used. */
final class Tombstones {

    private static final Logger log = LoggerFactory.getLogger(Tombstones.class);
    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> events;
    private final Crossing crossing;

    Tombstones(MongoCollection<Document> events, Crossing crossing) {
        this.events = events;
        this.crossing = crossing;
    }

    /**
     * Wins a range that a writer left open, from its highest position down. Above each tombstone everything is closed,
     * so no writer can hold a range that reaches over it: a commit lies either wholly below, or has lost its last
     * position already. One ordered insert keeps that order: the server ends it at the first position that is taken.
     */
    void win(long first, long last) {
        long position = last;
        while (position >= first) {
            long from = Math.max(first, position - AT_ONCE + 1);
            long refused = insertDown(from, position);
            position = refused < from ? refused : belowHolderOf(refused);
        }
    }

    /** Inserts from the highest down and answers the position that was refused, or the one below when none was. */
    private long insertDown(long first, long last) {
        List<Document> tombstones = LongStream.rangeClosed(0, last - first)
                .map(down -> last - down)
                .peek(crossing::burying)
                .mapToObj(CommitDocuments::tombstone)
                .toList();
        try {
            events.insertMany(tombstones, new InsertManyOptions().ordered(true));
            return first - 1;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()) {
                throw e;
            }
            var error = e.getWriteErrors().getFirst();
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return last - error.getIndex();
        }
    }

    private long belowHolderOf(long position) {
        Document holder = events.find(eq(CommitDocuments.ID, position)).first();
        if (holder == null) {
            throw new EventStoreException(
                    "Position %d is refused as taken, but nothing stands there".formatted(position));
        }
        return CommitDocuments.first(holder) - 1;
    }

    /**
     * Gives back what a refused commit had reserved, so that no reader waits for it. The order does not matter, for its
     * writer will not use it any more. Whatever fails here, readers do themselves.
     */
    void giveBack(List<Document> refused) {
        List<Document> tombstones = new ArrayList<>();
        for (Document commit : refused) {
            LongStream.rangeClosed(CommitDocuments.first(commit), CommitDocuments.last(commit))
                    .mapToObj(CommitDocuments::tombstone)
                    .forEach(tombstones::add);
        }
        if (tombstones.isEmpty()) {
            return;
        }
        try {
            events.insertMany(tombstones, new InsertManyOptions().ordered(false));
        } catch (MongoException e) {
            log.debug("{} positions are left to the readers", tombstones.size(), e);
        }
    }
}

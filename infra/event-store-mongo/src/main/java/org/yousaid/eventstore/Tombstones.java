package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes positions that were reserved and not used. */
final class Tombstones {

    private static final Logger log = LoggerFactory.getLogger(Tombstones.class);
    private static final int AT_ONCE = 500;
    private static final InsertManyOptions EACH_FOR_ITSELF = new InsertManyOptions().ordered(false);

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
     * Gives back what refused commits had reserved, so that no reader waits for it. The last position of each goes first:
     * once a tombstone has it, nobody can bring the commit after all, and those below it are free. Whatever fails here,
     * readers do themselves.
     */
    void giveBack(List<Document> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try {
            List<Document> below = buried(refused).stream()
                    .flatMap(commit -> downFrom(CommitDocuments.last(commit) - 1, CommitDocuments.first(commit)))
                    .toList();
            if (!below.isEmpty()) {
                events.insertMany(below, EACH_FOR_ITSELF);
            }
        } catch (RuntimeException e) {
            log.debug("Positions of {} commits are left to the readers", refused.size(), e);
        }
    }

    /** Lays a tombstone on the last position of each and answers those where it lies. */
    private List<Document> buried(List<Document> refused) {
        List<Document> tombstones = refused.stream()
                .map(commit -> CommitDocuments.tombstone(CommitDocuments.last(commit)))
                .toList();
        try {
            events.insertMany(tombstones, EACH_FOR_ITSELF);
            return refused;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()) {
                throw e;
            }
            Set<Integer> taken =
                    e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
            return IntStream.range(0, refused.size())
                    .filter(index -> !taken.contains(index))
                    .mapToObj(refused::get)
                    .toList();
        }
    }

    private static Stream<Document> downFrom(long last, long first) {
        return LongStream.rangeClosed(0, last - first).map(down -> last - down).mapToObj(CommitDocuments::tombstone);
    }
}

package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The commits of one aggregate in their newest state, found by (aggregate, sequence). */
final class AggregateCommits {

    private final MongoCollection<Document> newest;

    AggregateCommits(MongoCollection<Document> newest) {
        this.newest = newest;
    }

    /** The sequence number with which the commit begins that holds this one; 0 when there is none. */
    long commitHolding(String aggregate, long sequence) {
        if (sequence == 0) {
            return 0;
        }
        Document holder = newest.find(
                        and(eq(CommitDocuments.AGGREGATE, aggregate), lte(CommitDocuments.SEQUENCE, sequence)))
                .sort(descending(CommitDocuments.SEQUENCE))
                .limit(1)
                .first();
        return holder == null ? 0 : CommitDocuments.sequence(holder);
    }

    /** The next commits, beginning with the one that begins with this sequence number. */
    List<Document> from(String aggregate, long sequence, int limit) {
        return newest.find(and(eq(CommitDocuments.AGGREGATE, aggregate), gte(CommitDocuments.SEQUENCE, sequence)))
                .sort(ascending(CommitDocuments.SEQUENCE))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }

    /** The newest commit. */
    Optional<Document> newestOf(String aggregate) {
        return Optional.ofNullable(newest.find(eq(CommitDocuments.AGGREGATE, aggregate))
                .sort(descending(CommitDocuments.SEQUENCE))
                .limit(1)
                .first());
    }
}

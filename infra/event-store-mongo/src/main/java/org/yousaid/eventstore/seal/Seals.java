package org.yousaid.eventstore.seal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.yousaid.eventstore.seal.SealRecord.AT;
import static org.yousaid.eventstore.seal.SealRecord.HASH;
import static org.yousaid.eventstore.seal.SealRecord.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;

/** The seals of one event store, in its collection {@code seals}; nothing ever changes or deletes one. */
public final class Seals {

    private final MongoCollection<Document> seals;

    /** Opens the collection and makes its indexes. */
    public Seals(MongoDatabase database) {
        this.seals = database.getCollection("seals")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        seals.createIndex(Indexes.ascending(AT));
        seals.createIndex(Indexes.ascending(HASH));
    }

    /** The newest seal; none before the first event was sealed. */
    public Optional<Seal> newest() {
        return Optional.ofNullable(seals.find(gt(ID, 0L))
                        .projection(SealRecord.withoutDigests())
                        .sort(descending(ID))
                        .limit(1)
                        .first())
                .map(SealRecord::sealOf);
    }

    /** The newest seal that was written before this time: asked with the end of a day, the day's seal. */
    public Optional<Seal> newestBefore(Instant end) {
        return Optional.ofNullable(seals.find(lt(AT, Date.from(end)))
                        .projection(SealRecord.withoutDigests())
                        .sort(descending(AT))
                        .limit(1)
                        .first())
                .map(SealRecord::sealOf);
    }

    /** The seal with this hash, which somebody has kept; none means that the store is not the one that it was. */
    public Optional<Seal> withHash(String hash) {
        return Optional.ofNullable(seals.find(and(eq(HASH, hash.toLowerCase(Locale.ROOT)), gt(ID, 0L)))
                        .projection(SealRecord.withoutDigests())
                        .first())
                .map(SealRecord::sealOf);
    }

    /** Adds the seal; false when another sealer was quicker. */
    boolean add(SealRecord seal) {
        try {
            seals.insertOne(seal.document());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Whether a record stands where no seal can: seals count from 1. */
    boolean holdsStrangers() {
        return Strangers.in(seals);
    }

    /** The next stored seals behind a number, as they lie there. */
    List<Document> behind(long number, int limit) {
        return seals.find(gt(ID, number))
                .sort(ascending(ID))
                .limit(limit)
                .batchSize(limit)
                .into(new ArrayList<>());
    }
}

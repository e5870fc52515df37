package org.yousaid.notification.performance.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yousaid.contract.Reference;
import org.yousaid.operations.projection.ReadModels;

/** One document for each promise: what is needed to count it, and no more. */
final class CountedPromises {

    static final String COLLECTION = "performance_promises";

    private final MongoCollection<Document> promises;

    CountedPromises(ReadModels models) {
        this.promises = models.collection(COLLECTION);
        promises.createIndexes(List.of(
                new IndexModel(Indexes.ascending(CountedDocument.DUE_AT)),
                new IndexModel(Indexes.ascending(CountedDocument.BROKEN_AT)),
                new IndexModel(Indexes.ascending(CountedDocument.OPEN, CountedDocument.DUE_AT)),
                new IndexModel(Indexes.ascending(CountedDocument.OPEN, CountedDocument.MADE_AT)),
                new IndexModel(
                        Indexes.ascending(CountedDocument.OPEN, CountedDocument.RESPONSIBLE, CountedDocument.MADE_AT)),
                new IndexModel(
                        Indexes.ascending(CountedDocument.OPEN, CountedDocument.WARD, CountedDocument.MADE_AT))));
    }

    List<Counted> these(Collection<Reference> references) {
        Set<String> ids = Set.copyOf(references.stream().map(Reference::value).toList());
        return find(Filters.in(CountedDocument.ID, ids));
    }

    void save(Collection<Counted> changed) {
        if (!changed.isEmpty()) {
            promises.bulkWrite(changed.stream()
                    .map(one -> new ReplaceOneModel<>(
                            Filters.eq(one.reference().value()),
                            CountedDocument.of(one),
                            new ReplaceOptions().upsert(true)))
                    .toList());
        }
    }

    /** Those that fall due in this time. */
    List<Counted> due(Instant after, Instant before) {
        return find(Filters.and(
                Filters.gt(CountedDocument.DUE_AT, Date.from(after)),
                Filters.lt(CountedDocument.DUE_AT, Date.from(before))));
    }

    /** Open ones that fall due before then, and those that are late. */
    List<Promised> openDueBefore(Instant before) {
        return promised(Filters.and(
                Filters.eq(CountedDocument.OPEN, true), Filters.lt(CountedDocument.DUE_AT, Date.from(before))));
    }

    List<Promised> brokenFrom(Instant from, Instant before) {
        return promised(Filters.and(
                Filters.gte(CountedDocument.BROKEN_AT, Date.from(from)),
                Filters.lt(CountedDocument.BROKEN_AT, Date.from(before))));
    }

    private List<Promised> promised(Bson filter) {
        List<Promised> found = new ArrayList<>();
        promises.find(filter).forEach(stored -> {
            Promised promise = CountedDocument.read(stored).promise();
            if (promise != null) {
                found.add(promise);
            }
        });
        return found;
    }

    Optional<Instant> oldestOpen() {
        return oldest(Filters.eq(CountedDocument.OPEN, true));
    }

    Optional<Instant> oldestOpenOfTeam(String service) {
        return oldest(
                Filters.and(Filters.eq(CountedDocument.OPEN, true), Filters.eq(CountedDocument.RESPONSIBLE, service)));
    }

    Optional<Instant> oldestOpenOfWard(String ward) {
        return oldest(Filters.and(Filters.eq(CountedDocument.OPEN, true), Filters.eq(CountedDocument.WARD, ward)));
    }

    private Optional<Instant> oldest(Bson which) {
        return Optional.ofNullable(promises.find(which)
                        .sort(Sorts.ascending(CountedDocument.MADE_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(CountedDocument.MADE_AT).toInstant());
    }

    private List<Counted> find(Bson filter) {
        return promises.find(filter).map(CountedDocument::read).into(new ArrayList<>());
    }

    void clear() {
        promises.deleteMany(new Document());
    }
}

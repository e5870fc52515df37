package org.yousaid.suggestion.standing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** Where each suggestion stands, and one counting document for each stage and day of receipt, with its last position. */
@Component
class StandingDocuments {

    static final String STANDING = "standing";
    static final String COUNTS = "standing_counts";

    private static final String ID = "_id";
    private static final String PROCESS = "process";
    private static final String STAGE = "stage";
    private static final String OPEN = "open";
    private static final String RECEIVED = "received";
    private static final String POSITION = "position";
    private static final String NUMBER = "n";

    private final MongoCollection<Document> standing;
    private final MongoCollection<Document> counts;

    StandingDocuments(ReadModels models) {
        standing = models.collection(STANDING);
        counts = models.collection(COUNTS);
        counts.createIndex(Indexes.ascending(NUMBER));
    }

    /** A suggestion as of this position. */
    record Known(SuggestionId id, Standing standing, long position) {}

    /** One more or one less that stands so. */
    record Change(Standing standing, long position, int by) {}

    /** How many stand so; the day is of the open ones only. */
    record Counted(Standing standing, long number) {}

    Map<SuggestionId, Known> known(Collection<SuggestionId> ids) {
        Map<SuggestionId, Known> known = new HashMap<>();
        standing.find(in(ID, Set.copyOf(ids.stream().map(SuggestionId::value).toList())))
                .forEach(stored -> {
                    SuggestionId id = new SuggestionId(stored.getString(ID));
                    known.put(
                            id,
                            new Known(
                                    id,
                                    read(stored),
                                    stored.get(POSITION, Number.class).longValue()));
                });
        return known;
    }

    /** Each document is changed in one step, by those events only that it has not heard of. */
    void apply(List<Change> changes) {
        FoldedBatch.byDocument(changes, change -> List.of(change.standing().counter()))
                .forEach(this::fold);
    }

    private void fold(String counter, List<Change> all) {
        Document stored = counts.find(eq(ID, counter)).first();
        long position = stored == null ? -1 : stored.get(POSITION, Number.class).longValue();
        List<Change> fresh = FoldedBatch.behind(position, all, Change::position);
        if (fresh.isEmpty()) {
            return;
        }
        long sum = fresh.stream().mapToLong(Change::by).sum();
        counts.updateOne(
                and(eq(ID, counter), lt(POSITION, fresh.getFirst().position())),
                new Document("$inc", new Document(NUMBER, sum))
                        .append(
                                "$set",
                                fields(fresh.getFirst().standing())
                                        .append(POSITION, fresh.getLast().position())),
                new UpdateOptions().upsert(true));
    }

    void save(Collection<Known> changed) {
        if (!changed.isEmpty()) {
            standing.bulkWrite(changed.stream()
                    .map(known -> new ReplaceOneModel<>(
                            eq(ID, known.id().value()),
                            fields(known.standing())
                                    .append(ID, known.id().value())
                                    .append(POSITION, known.position()),
                            new ReplaceOptions().upsert(true)))
                    .toList());
        }
    }

    /** What there is any of. */
    List<Counted> counted() {
        return counts.find(gt(NUMBER, 0L))
                .map(stored -> new Counted(
                        read(stored), stored.get(NUMBER, Number.class).longValue()))
                .into(new ArrayList<>());
    }

    void clear() {
        standing.deleteMany(new Document());
        counts.deleteMany(new Document());
    }

    private static Document fields(Standing standing) {
        return new Document(PROCESS, standing.process())
                .append(STAGE, standing.stage())
                .append(OPEN, standing.open())
                .append(RECEIVED, standing.received().toString());
    }

    private static Standing read(Document stored) {
        return new Standing(
                stored.getInteger(PROCESS),
                stored.getString(STAGE),
                stored.getBoolean(OPEN),
                LocalDate.parse(stored.getString(RECEIVED)));
    }
}

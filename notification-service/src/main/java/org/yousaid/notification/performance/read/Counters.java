package org.yousaid.notification.performance.read;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.yousaid.notification.performance.read.Counter.Scope;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.operations.projection.ReadModels;

/** The counting documents, each with the position of the last event that changed it. */
final class Counters {

    static final String COLLECTION = "performance_counts";

    private static final String SCOPE = "scope";
    private static final String KEY = "key";
    private static final String MONTH = "month";
    private static final String POSITION = "position";
    private static final String NUMBERS = "n";

    private final MongoCollection<Document> counts;

    Counters(ReadModels models) {
        this.counts = models.collection(COLLECTION);
        counts.createIndex(Indexes.ascending(SCOPE, MONTH));
    }

    /** What one event changes in one document. */
    record Change(Counter counter, long position, Tally by) {}

    /** A document as it stands. */
    record Stored(Counter counter, long position, Tally numbers) {}

    /**
     * Each document is changed in one step, by those events only that it has not heard of. All of a batch are read at once and
     * written at once; a batch that is cut off amid them comes again and finds some of them changed.
     */
    void apply(List<Change> changes) {
        Map<Counter, List<Change>> byCounter = FoldedBatch.byDocument(changes, change -> List.of(change.counter()));
        Map<Counter, Long> positions =
                stored(Filters.in(
                                "_id",
                                byCounter.keySet().stream().map(Counter::id).toList()))
                        .stream()
                        .collect(Collectors.toMap(Stored::counter, Stored::position));
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        byCounter.forEach((counter, all) -> {
            List<Change> fresh = FoldedBatch.behind(positions.getOrDefault(counter, -1L), all, Change::position);
            if (!fresh.isEmpty()) {
                updates.add(fold(counter, fresh));
            }
        });
        if (!updates.isEmpty()) {
            counts.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private static UpdateOneModel<Document> fold(Counter counter, List<Change> fresh) {
        Tally sum = fresh.stream().map(Change::by).reduce(Tally.NOTHING, Tally::plus);
        Document set = new Document(SCOPE, counter.scope().name())
                .append(KEY, counter.key())
                .append(MONTH, counter.month())
                .append(POSITION, fresh.getLast().position());
        Document update = new Document("$set", set);
        if (!sum.isNothing()) {
            Document increments = new Document();
            sum.numbers().forEach((name, number) -> increments.append(NUMBERS + "." + name, number));
            update.append("$inc", increments);
        }
        return new UpdateOneModel<>(
                Filters.and(
                        Filters.eq(counter.id()),
                        Filters.lt(POSITION, fresh.getFirst().position())),
                update,
                new UpdateOptions().upsert(true));
    }

    /** Everything that ever was, and what falls due from this month on. */
    List<Stored> everAndFrom(Scope scope, String month) {
        return stored(Filters.and(Filters.eq(SCOPE, scope.name()), Filters.gte(MONTH, month)));
    }

    /** The months from this one on, the latest first. */
    Map<String, Tally> months(Scope scope, String from) {
        Map<String, Tally> months = new LinkedHashMap<>();
        stored(Filters.and(Filters.eq(SCOPE, scope.name()), Filters.gte(MONTH, from), Filters.lt(MONTH, Counter.EVER)))
                .stream()
                .sorted((one, other) ->
                        other.counter().month().compareTo(one.counter().month()))
                .forEach(stored -> months.put(stored.counter().month(), stored.numbers()));
        return months;
    }

    /** What happened from one day to before another. */
    Tally days(LocalDate from, LocalDate before) {
        return stored(Filters.and(
                        Filters.eq(SCOPE, Scope.DAY.name()),
                        Filters.gte(MONTH, from.toString()),
                        Filters.lt(MONTH, before.toString())))
                .stream()
                .map(Stored::numbers)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private List<Stored> stored(Bson filter) {
        return counts.find(filter).map(Counters::read).into(new ArrayList<>());
    }

    private static Stored read(Document stored) {
        Map<String, Long> numbers = new TreeMap<>();
        Optional.ofNullable(stored.get(NUMBERS, Document.class)).ifPresent(found -> flatten("", found, numbers));
        return new Stored(
                new Counter(Scope.valueOf(stored.getString(SCOPE)), stored.getString(KEY), stored.getString(MONTH)),
                stored.get(POSITION, Number.class).longValue(),
                new Tally(numbers));
    }

    private static void flatten(String before, Document stored, Map<String, Long> into) {
        stored.forEach((name, value) -> {
            if (value instanceof Document inside) {
                flatten(before + name + ".", inside, into);
            } else if (value instanceof Number number && number.longValue() != 0) {
                into.put(before + name, number.longValue());
            }
        });
    }

    void clear() {
        counts.deleteMany(new Document());
    }
}

package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;
import org.yousaid.embedded.mongo.BsonOrder.Edge;
import org.yousaid.embedded.mongo.SortOrder.Field;

/**
 * Looks at the documents that an index names: for each combination of the values that its first fields must have,
 * those within a range of the next field.
 *
 * @param beginnings the values of the first fields, in the order of the index
 * @param range of the field behind them, or null for all its values
 * @param exact whether the index names no document that was not asked for
 */
record IndexPlan(
        OrderedIndex index,
        List<List<@Nullable Object>> beginnings,
        int equalities,
        @Nullable ValueRange range,
        boolean reverse,
        boolean sorted,
        boolean exact)
        implements QueryPlan {

    private static final int MOST_BEGINNINGS = 1000;
    private static final int ONE_DOCUMENT = 100;

    /** The plan that this index allows, or null when it is of no use. */
    static @Nullable IndexPlan of(OrderedIndex index, Conditions conditions, SortOrder order) {
        var fields = index.getKeys();
        boolean multikey = index.isMultikey();
        List<List<@Nullable Object>> points = new ArrayList<>();
        long combinations = 1;
        while (points.size() < fields.size()) {
            var next = conditions.points(fields.get(points.size()).getKey());
            if (next == null
                    || next.stream().anyMatch(Document.class::isInstance)
                    || combinations * next.size() > MOST_BEGINNINGS) {
                break;
            }
            combinations *= next.size();
            points.add(next);
        }
        var range = points.size() == fields.size()
                ? null
                : conditions.range(fields.get(points.size()).getKey(), multikey);
        boolean all = points.isEmpty() && range == null;
        // A sparse index knows nothing of documents that have none of its fields.
        boolean complete = !index.isSparse()
                || range != null
                || points.stream().anyMatch(values -> values.stream().noneMatch(Objects::isNull));
        int direction = multikey ? 0 : direction(index, conditions, order);
        if (!complete || (all && (direction == 0 || order.isEmpty()))) {
            return null;
        }
        return new IndexPlan(
                index,
                beginnings(points, fields),
                points.size(),
                range,
                direction < 0,
                direction != 0 || order.isEmpty(),
                !multikey && isExact(conditions, fields, points, range));
    }

    private static List<List<@Nullable Object>> beginnings(List<List<@Nullable Object>> points, List<IndexKey> fields) {
        List<List<@Nullable Object>> beginnings = List.of(new ArrayList<>());
        for (int i = 0; i < points.size(); i++) {
            var values =
                    fields.get(i).isAscending() ? points.get(i) : points.get(i).reversed();
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (var beginning : beginnings) {
                for (Object value : values) {
                    List<@Nullable Object> one = new ArrayList<>(beginning);
                    one.add(IndexEntries.indexed(value));
                    longer.add(one);
                }
            }
            beginnings = longer;
        }
        return beginnings;
    }

    private static boolean isExact(
            Conditions conditions,
            List<IndexKey> fields,
            List<List<@Nullable Object>> points,
            @Nullable ValueRange range) {
        int used = points.size() + (range == null ? 0 : 1);
        return conditions.areOnly(used)
                && (range == null || range.exact())
                && fields.subList(0, used).stream().allMatch(field -> conditions.isPlain(field.getKey()))
                && points.stream().flatMap(List::stream).noneMatch(MaxKey.class::isInstance);
    }

    /** 1 when the index's own order is the one asked for, -1 when its reverse is, otherwise 0. */
    private static int direction(OrderedIndex index, Conditions conditions, SortOrder order) {
        if (!order.known()) {
            return 0;
        }
        var asked = order.fields().stream()
                .filter(field -> !isConstant(index, conditions, field.name()))
                .toList();
        List<Field> given = new ArrayList<>();
        for (var key : index.getKeys()) {
            if (!isConstant(index, conditions, key.getKey())) {
                given.add(new Field(key.getKey(), key.isAscending()));
            }
        }
        // Entries of equal values stand in the order of their documents' ids.
        given.add(new Field("_id", true));
        if (asked.size() > given.size()) {
            return 0;
        }
        int direction = asked.isEmpty() ? 1 : 0;
        for (int i = 0; i < asked.size(); i++) {
            int here = asked.get(i).ascending() == given.get(i).ascending() ? 1 : -1;
            if (!asked.get(i).name().equals(given.get(i).name()) || direction == -here) {
                return 0;
            }
            direction = here;
        }
        return direction;
    }

    /** Only of its own fields does an index know that they are no lists. */
    private static boolean isConstant(OrderedIndex index, Conditions conditions, String field) {
        var points = conditions.points(field);
        return points != null
                && points.size() < 2
                && index.getKeys().stream().anyMatch(key -> key.getKey().equals(field));
    }

    @Override
    public int worth() {
        boolean one = index.isUnique() && equalities == index.getKeys().size();
        return QueryPlan.worth(equalities, range != null, sorted) + (one ? ONE_DOCUMENT : 0);
    }

    @Override
    public boolean isScan() {
        return false;
    }

    @Override
    public Stream<Document> candidates(MVMap<Object, StoredDocument> documents) {
        // A list has several entries, and for a moment so has a document that is being changed.
        Set<Object> seen = new HashSet<>();
        var order = reverse ? beginnings.reversed() : beginnings;
        // One state of the index for all: a document that moves from one beginning to another stands in one of them.
        var root = index.entries().flushAndGetRoot();
        return order.stream()
                .flatMap(beginning ->
                        QueryPlan.stream(cursor(root, beginning), at -> OrderedIndex.position(at.getKey())))
                .filter(seen::add)
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(StoredDocument::read);
    }

    @Override
    public long countOfEntries() {
        if (!exact) {
            return -1;
        }
        long count = 0;
        var root = index.entries().flushAndGetRoot();
        for (var beginning : beginnings) {
            var cursor = cursor(root, beginning);
            while (cursor.hasNext()) {
                cursor.next();
                count++;
            }
        }
        return count;
    }

    private Cursor<KeyValue, Boolean> cursor(RootReference<KeyValue, Boolean> root, List<?> beginning) {
        KeyValue low;
        KeyValue high;
        if (range == null) {
            low = key(beginning, first(beginning.size()));
            high = key(beginning, last(beginning.size()));
        } else if (index.getKeys().get(beginning.size()).isAscending()) {
            low = low(beginning, range.from(), range.fromIncluded());
            high = high(beginning, range.to(), range.toIncluded());
        } else {
            low = low(beginning, range.to(), range.toIncluded());
            high = high(beginning, range.from(), range.fromIncluded());
        }
        return reverse ? new Cursor<>(root, high, low, true) : new Cursor<>(root, low, high, false);
    }

    /** Stands before all keys that begin so and have the value, or behind them. */
    private KeyValue low(List<?> beginning, Object value, boolean included) {
        return included ? key(beginning, value) : key(beginning, value, last(beginning.size() + 1));
    }

    private KeyValue high(List<?> beginning, Object value, boolean included) {
        return included ? key(beginning, value, last(beginning.size() + 1)) : key(beginning, value);
    }

    private static KeyValue key(List<?> beginning, Object... more) {
        List<@Nullable Object> values = new ArrayList<>(beginning);
        values.addAll(List.of(more));
        return new KeyValue(values);
    }

    /** The edge that comes last at this place: what descends is turned round. */
    private Edge last(int place) {
        return isDescending(place) ? Edge.FIRST : Edge.LAST;
    }

    private Edge first(int place) {
        return isDescending(place) ? Edge.LAST : Edge.FIRST;
    }

    private boolean isDescending(int place) {
        return place < index.getKeys().size() && !index.getKeys().get(place).isAscending();
    }

    @Override
    public Document explained() {
        var description = index.toIndexDescription();
        return new Document("stage", "IXSCAN")
                .append("keyPattern", description.get("key"))
                .append("indexName", index.getName())
                .append("isMultiKey", index.isMultikey())
                .append("isUnique", index.isUnique())
                .append("isSparse", index.isSparse())
                .append("direction", reverse ? "backward" : "forward");
    }
}

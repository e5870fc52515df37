package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a query has to look at, instead of all of them: those with one of some {@code _id}s, those whose
 * first fields of a unique index are given, or a range of {@code _id}s, which also comes sorted by it.
 */
final class QueryPlan {

    private final @Nullable Collection<Object> positions;
    private final IdRange range;
    private final boolean sorted;

    private QueryPlan(@Nullable Collection<Object> positions, IdRange range, boolean sorted) {
        this.positions = positions;
        this.range = range;
        this.sorted = sorted;
    }

    static QueryPlan of(
            Document query, @Nullable Document orderBy, @Nullable String idField, List<UniqueIndex> indexes) {
        var conditions = conditions(query, new ArrayList<>());
        var ids = idField == null ? null : ids(conditions, idField);
        if (ids != null) {
            return new QueryPlan(ids, IdRange.ALL, false);
        }
        var indexed = indexed(conditions, indexes);
        if (indexed != null) {
            return new QueryPlan(indexed, IdRange.ALL, false);
        }
        var range = idField == null ? IdRange.ALL : IdRange.of(conditions, idField);
        int direction = direction(orderBy, idField);
        return new QueryPlan(null, direction < 0 ? range.descending() : range, direction != 0);
    }

    /** Whether the candidates come in the order that was asked for. */
    boolean sorted() {
        return sorted;
    }

    Stream<Document> candidates(MVMap<Object, Document> documents) {
        if (positions != null) {
            return positions.stream().map(documents::get).filter(Objects::nonNull);
        }
        var cursor = documents.cursor(range.from(), range.to(), range.reverse());
        Iterator<Document> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Document next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED), false);
    }

    private record Condition(String field, @Nullable Object value) {}

    /** All that must hold at once: the query's own fields and those within {@code $and}. */
    private static List<Condition> conditions(Document query, List<Condition> found) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(part -> conditions(part, found));
            } else if (!field.startsWith("$")) {
                found.add(new Condition(field, value));
            }
        });
        return found;
    }

    private static @Nullable Collection<Object> ids(List<Condition> conditions, String idField) {
        for (var condition : conditions) {
            if (condition.field().equals(idField)) {
                var points = points(condition.value());
                if (points != null) {
                    return points;
                }
            }
        }
        return null;
    }

    /** The values that the condition names one by one, or null when it says something else. */
    private static @Nullable Collection<Object> points(@Nullable Object value) {
        if (isPoint(value)) {
            return List.of(value);
        }
        if (value instanceof Document operators) {
            if (isPoint(operators.get("$eq"))) {
                return List.of(operators.get("$eq"));
            }
            if (operators.get("$in") instanceof Collection<?> choices
                    && choices.stream().allMatch(QueryPlan::isPoint)) {
                var distinct = new TreeSet<Object>(BsonOrder::compare);
                distinct.addAll(choices);
                return distinct;
            }
        }
        return null;
    }

    /** A value that can only be equal or not: no operators, no pattern, no null, no list. */
    private static boolean isPoint(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)
                && !(value instanceof Document document
                        && document.keySet().stream().anyMatch(key -> key.startsWith("$")));
    }

    private static @Nullable Collection<Object> indexed(List<Condition> conditions, List<UniqueIndex> indexes) {
        record Choice(UniqueIndex index, List<Object> beginning) {}
        return indexes.stream()
                .map(index -> new Choice(index, beginning(conditions, index.fields())))
                .filter(choice -> !choice.beginning().isEmpty())
                .max(Comparator.comparingInt(choice -> choice.beginning().size()))
                .map(choice -> choice.index().positionsOf(new KeyValue(choice.beginning())))
                .orElse(null);
    }

    private static List<Object> beginning(List<Condition> conditions, List<String> fields) {
        List<Object> values = new ArrayList<>();
        for (String field : fields) {
            var value = conditions.stream()
                    .filter(condition -> condition.field().equals(field))
                    .map(condition -> points(condition.value()))
                    .filter(points -> points != null && points.size() == 1)
                    .findFirst();
            if (value.isEmpty()) {
                break;
            }
            values.add(value.get().iterator().next());
        }
        return values;
    }

    private static int direction(@Nullable Document orderBy, @Nullable String idField) {
        if (orderBy == null || orderBy.isEmpty()) {
            return 0;
        }
        String first = orderBy.keySet().iterator().next();
        boolean byId = (orderBy.size() == 1 && first.equals(idField)) || first.equals("$natural");
        return byId && orderBy.get(first) instanceof Number number ? Integer.signum(number.intValue()) : 0;
    }

    /** A range of {@code _id}s with both ends included: it may hold more than is asked for, never less. */
    private record IdRange(@Nullable Object from, @Nullable Object to, boolean reverse) {

        static final IdRange ALL = new IdRange(null, null, false);

        static IdRange of(List<Condition> conditions, String idField) {
            Object from = null;
            Object to = null;
            for (var condition : conditions) {
                if (condition.field().equals(idField) && condition.value() instanceof Document operators) {
                    from = tighter(tighter(from, operators.get("$gt"), 1), operators.get("$gte"), 1);
                    to = tighter(tighter(to, operators.get("$lt"), -1), operators.get("$lte"), -1);
                }
            }
            return new IdRange(from, to, false);
        }

        private static @Nullable Object tighter(@Nullable Object known, @Nullable Object other, int direction) {
            if (!isPoint(other)) {
                return known;
            }
            return known == null || BsonOrder.compare(other, known) * direction > 0 ? other : known;
        }

        IdRange descending() {
            return new IdRange(to, from, true);
        }
    }
}

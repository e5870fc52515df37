package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a query asks of single fields, all of which must hold: its own fields and those within {@code $and}. */
final class Conditions {

    private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");

    private final Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
    private boolean others;

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        add(document);
                    }
                }
            } else if (field.startsWith("$")) {
                others |= !field.equals("$comment");
            } else {
                fields.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
            }
        });
    }

    /** Whether nothing is asked but one thing of each of so many fields. */
    boolean areOnly(int number) {
        return !others && fields.size() == number && fields.values().stream().allMatch(all -> all.size() == 1);
    }

    /** The values that a condition names one by one, in order, or null when there is no such condition. */
    @Nullable
    List<@Nullable Object> points(String field) {
        for (Object value : fields.getOrDefault(field, List.of())) {
            var points = pointsOf(value);
            if (points != null) {
                return points;
            }
        }
        return null;
    }

    private static @Nullable List<@Nullable Object> pointsOf(@Nullable Object value) {
        if (isPoint(value)) {
            return pointsIn(Collections.singletonList(value));
        }
        if (value instanceof Document operators) {
            if (operators.containsKey("$eq") && isPoint(operators.get("$eq"))) {
                return pointsOf(operators.get("$eq"));
            }
            if (operators.get("$in") instanceof Collection<?> choices
                    && choices.stream().allMatch(Conditions::isPoint)) {
                return pointsIn(choices);
            }
        }
        return null;
    }

    private static List<@Nullable Object> pointsIn(Collection<?> values) {
        var distinct = new TreeSet<@Nullable Object>(BsonOrder::compare);
        distinct.addAll(values);
        return new ArrayList<>(distinct);
    }

    /** A value that can only be equal or not: no operators, no pattern, no list. */
    private static boolean isPoint(@Nullable Object value) {
        return !(value instanceof Collection)
                && !BsonRegularExpression.isRegularExpression(value)
                && BsonOrder.knows(value)
                && !(value instanceof Document document
                        && (document.isEmpty()
                                || document.containsValue(null)
                                || document.keySet().stream().anyMatch(key -> key.startsWith("$"))));
    }

    /** Whether the points or the range of the field say all that is asked of it. */
    boolean isPlain(String field) {
        return fields.getOrDefault(field, List.of()).stream().allMatch(Conditions::isPlain);
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof Document operators && !isPoint(value)) {
            return (operators.size() == 1 && pointsOf(value) != null)
                    || operators.entrySet().stream()
                            .allMatch(operator -> BOUNDS.contains(operator.getKey()) && isBound(operator.getValue()));
        }
        return isPoint(value);
    }

    /**
     * The range that the conditions on a field leave, or null when there is none.
     *
     * @param first whether to look at the first bound only: two bounds of a list may be met by two elements of it
     */
    @Nullable
    ValueRange range(String field, boolean first) {
        ValueRange range = null;
        for (Object value : fields.getOrDefault(field, List.of())) {
            if (value instanceof Document operators) {
                for (var operator : operators.entrySet()) {
                    if (BOUNDS.contains(operator.getKey()) && isBound(operator.getValue())) {
                        range = ValueRange.of(operator.getKey(), operator.getValue())
                                .within(range);
                        if (first) {
                            return range;
                        }
                    }
                }
            }
        }
        return range;
    }

    private static boolean isBound(@Nullable Object value) {
        return value != null
                && isPoint(value)
                && !(value instanceof Document)
                && !(value instanceof MinKey)
                && !(value instanceof MaxKey);
    }
}

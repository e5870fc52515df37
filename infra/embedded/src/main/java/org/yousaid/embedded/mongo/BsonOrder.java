package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values, over all types; numbers by their value whatever their type. */
final class BsonOrder {

    private BsonOrder() {}

    /** Stands before or after every value of one kind in a search; it is never stored. */
    record Edge(int kind, boolean after) {

        static final Edge FIRST = new Edge(Integer.MIN_VALUE, false);
        static final Edge LAST = new Edge(Integer.MAX_VALUE, true);

        static Edge before(Object value) {
            return new Edge(BsonOrder.kind(value), false);
        }

        static Edge after(Object value) {
            return new Edge(BsonOrder.kind(value), true);
        }

        private int compareWith(@Nullable Object value) {
            int order = Integer.compare(kind, BsonOrder.kind(value));
            return order != 0 ? order : after ? 1 : -1;
        }
    }

    static int compare(@Nullable Object a, @Nullable Object b) {
        return switch (a) {
            case Edge edge -> edge.compareWith(b);
            case String first when b instanceof String second -> first.compareTo(second);
            case Number first when b instanceof Number second -> compareNumbers(first, second);
            case null, default ->
                b instanceof Edge edge
                        ? -edge.compareWith(a)
                        : ValueComparator.ascWithoutListHandling().compare(a, b);
        };
    }

    /** Compares value by value; a key that is the beginning of another comes before it. */
    static int compare(KeyValue a, KeyValue b, boolean[] descending) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return i < descending.length && descending[i] ? -order : order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Whether two such values can be compared, also when they are of the same type. */
    static boolean knows(@Nullable Object value) {
        return switch (value) {
            case BsonRegularExpression _ -> false;
            case Document document -> document.values().stream().allMatch(BsonOrder::knows);
            case Collection<?> values -> values.stream().allMatch(BsonOrder::knows);
            case null, default -> kind(value) != UNKNOWN;
        };
    }

    private static final int UNKNOWN = 99;

    /** The place of a value's type among the types. */
    static int kind(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case Missing _ -> 1;
            case Edge edge -> edge.kind;
            case MinKey _ -> 0;
            case Number _ -> 2;
            case String _ -> 3;
            case Document _ -> 4;
            case Collection<?> _ -> 5;
            case BinData _ -> 6;
            case LegacyUUID _ -> 7;
            case UUID _ -> 8;
            case ObjectId _ -> 9;
            case Boolean _ -> 10;
            case Instant _ -> 11;
            case BsonTimestamp _ -> 12;
            case BsonRegularExpression _ -> 13;
            case MaxKey _ -> 14;
            default -> UNKNOWN;
        };
    }

    private static int compareNumbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double first = a.doubleValue();
        double second = b.doubleValue();
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            return Double.compare(first, second);
        }
        return exact(a).compareTo(exact(b));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> decimal.toBigDecimal();
            case Double fraction -> new BigDecimal(fraction);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}

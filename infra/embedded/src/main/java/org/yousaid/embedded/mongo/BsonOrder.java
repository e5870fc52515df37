package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values, over all types; numbers by their value whatever their type. */
final class BsonOrder {

    private BsonOrder() {}

    static int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number first && b instanceof Number second) {
            return compareNumbers(first, second);
        }
        return ValueComparator.ascWithoutListHandling().compare(a, b);
    }

    /** Compares value by value; a key that is the beginning of another comes before it. */
    static int compare(KeyValue a, KeyValue b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
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

package org.yousaid.embedded.mongo;

import de.bwaldvogel.mongo.bson.Decimal128;
import org.jspecify.annotations.Nullable;
import org.yousaid.embedded.mongo.BsonOrder.Edge;

/**
 * The values between two bounds, all of one type: it may hold a little more than is asked for, never less.
 *
 * @param exact whether it holds nothing that was not asked for
 */
record ValueRange(Object from, boolean fromIncluded, Object to, boolean toIncluded, boolean exact) {

    private static final long ALWAYS_COMPARED_EXACTLY = Integer.MAX_VALUE;

    static ValueRange of(String operator, Object asked) {
        boolean exact = !(asked instanceof Number number) || isSmallAndWhole(number);
        boolean included = !exact || operator.endsWith("e");
        return operator.startsWith("$g")
                ? new ValueRange(exact ? asked : wider(asked, -1), included, Edge.after(asked), true, exact)
                : new ValueRange(Edge.before(asked), true, exact ? asked : wider(asked, 1), included, exact);
    }

    /** Queries compare whole numbers with fractions a little loosely when they are large. */
    private static boolean isSmallAndWhole(Number number) {
        return (number instanceof Integer || number instanceof Long)
                && Math.abs(number.doubleValue()) < ALWAYS_COMPARED_EXACTLY;
    }

    private static Object wider(Object asked, int direction) {
        return switch (asked) {
            case Long whole when whole != Long.MIN_VALUE && whole != Long.MAX_VALUE -> whole + direction;
            case Double fraction
            when Math.abs(fraction) >= ALWAYS_COMPARED_EXACTLY ->
                direction < 0 ? Math.floor(fraction) - 1 : Math.ceil(fraction) + 1;
            case Decimal128 decimal -> wider(decimal.doubleValue(), direction);
            default -> asked;
        };
    }

    ValueRange within(@Nullable ValueRange other) {
        if (other == null) {
            return this;
        }
        int lower = BsonOrder.compare(from, other.from);
        int upper = BsonOrder.compare(to, other.to);
        boolean ownFrom = lower > 0 || (lower == 0 && !fromIncluded);
        boolean ownTo = upper < 0 || (upper == 0 && !toIncluded);
        return new ValueRange(
                ownFrom ? from : other.from,
                ownFrom ? fromIncluded : other.fromIncluded,
                ownTo ? to : other.to,
                ownTo ? toIncluded : other.toIncluded,
                exact && other.exact);
    }
}

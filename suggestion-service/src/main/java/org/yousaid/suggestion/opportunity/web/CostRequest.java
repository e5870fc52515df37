package org.yousaid.suggestion.opportunity.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Cost;

/**
 * An amount, or from one to another, in pounds.
 *
 * @param to the same as {@code from} when absent
 */
record CostRequest(@Nullable BigDecimal from, @Nullable BigDecimal to, Cost.@Nullable Per per) {

    private static final BigDecimal MOST_POUNDS = new BigDecimal("1000000000000");

    Cost read(Complaints complaints) {
        BigDecimal least = amount(complaints, "/cost/from", complaints.required("/cost/from", from, BigDecimal.ZERO));
        BigDecimal most = to == null ? least : amount(complaints, "/cost/to", to);
        Cost.Per often = complaints.required("/cost/per", per, Cost.Per.ONCE);
        if (most.compareTo(least) < 0) {
            complaints.add("/cost/to", "wrong-order", "The larger amount comes second.");
            return new Cost(most, least, often);
        }
        return new Cost(least, most, often);
    }

    private static BigDecimal amount(Complaints complaints, String pointer, BigDecimal given) {
        if (given.signum() < 0
                || given.compareTo(MOST_POUNDS) > 0
                || given.stripTrailingZeros().scale() > 2) {
            complaints.add(pointer, "out-of-range", "An amount in pounds, not below zero, with pence at most.");
            return BigDecimal.ZERO;
        }
        return given;
    }
}

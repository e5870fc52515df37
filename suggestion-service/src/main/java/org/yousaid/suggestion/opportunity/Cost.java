package org.yousaid.suggestion.opportunity;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * What it would cost, in pounds.
 *
 * @param from at the least, not below zero
 * @param to at the most; the same as {@code from} when the amount is known
 * @param per whether it is paid once or every year
 */
public record Cost(BigDecimal from, BigDecimal to, Per per) {

    /** How often it is paid. */
    public enum Per {
        ONCE,
        YEAR
    }

    public Cost {
        if (from.signum() < 0 || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("A cost goes from nothing upwards");
        }
    }

    /** In words, for example {@code £1,000 to £2,500 a year}. */
    public String inWords() {
        String amount = from.compareTo(to) == 0 ? pounds(from) : pounds(from) + " to " + pounds(to);
        return switch (per) {
            case ONCE -> amount + ", once";
            case YEAR -> amount + " a year";
        };
    }

    private static String pounds(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }
}

package org.yousaid.suggestion.opportunity;

/** How much work it would be. */
public enum Effort {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
}

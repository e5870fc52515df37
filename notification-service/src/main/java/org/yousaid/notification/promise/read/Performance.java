package org.yousaid.notification.promise.read;

import org.jspecify.annotations.Nullable;

/**
 * How the promises are kept.
 *
 * @param broken how many passed their day without a word, also those kept later
 * @param keptShare kept in time ÷ all that have fallen due, the released ones apart; null while none has
 * @param medianDays half of the kept ones took no more days than this, to a tenth; null while none was kept
 */
public record Performance(
        long made,
        long kept,
        long broken,
        @Nullable Double keptShare,
        @Nullable Double medianDays) {}

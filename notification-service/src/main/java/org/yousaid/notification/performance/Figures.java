package org.yousaid.notification.performance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How some promises are kept.
 *
 * @param kept somebody was told something about them, in time or late
 * @param open somebody still waits
 * @param overdue of the open ones those that are broken
 * @param broken their day passed without a word, whatever came later
 * @param released nobody waits for them any more, and they were never kept
 * @param fallenDue their day has come; without those that were released before it
 * @param keptShare kept in time ÷ fallen due; null while none has
 * @param keptShareWithoutInterim the same without those that only an interim word kept, which goes out by itself
 * @param medianDays half of the kept ones took no more days than this, to a tenth; null while none was kept
 * @param ninetiethDays nine in ten took no more days than this
 * @param oldestOpen when the open one was made that waits longest
 */
public record Figures(
        long made,
        long kept,
        long keptInTime,
        long keptLate,
        long open,
        long overdue,
        long broken,
        long released,
        long fallenDue,
        @Nullable Double keptShare,
        @Nullable Double keptShareWithoutInterim,
        @Nullable Double medianDays,
        @Nullable Double ninetiethDays,
        @Nullable Instant oldestOpen) {}

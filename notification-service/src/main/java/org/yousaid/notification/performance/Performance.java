package org.yousaid.notification.performance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/**
 * How the promises are kept.
 *
 * @param position of the last event that was counted
 * @param keptBy by what kind of word, the automatic ones apart
 * @param months by the month in which they fall due, the latest first
 */
public record Performance(
        Instant asOf,
        long position,
        @JsonUnwrapped Figures all,
        List<KeptBy> keptBy,
        List<BrokenBecause> brokenBecause,
        List<ReleasedBecause> releasedBecause,
        List<OfTeam> services,
        Wards wards,
        List<OfMonth> months) {

    public Performance {
        keptBy = List.copyOf(keptBy);
        brokenBecause = List.copyOf(brokenBecause);
        releasedBecause = List.copyOf(releasedBecause);
        services = List.copyOf(services);
        months = List.copyOf(months);
    }

    public record KeptBy(Word word, long inTime, long late) {}

    public record BrokenBecause(BreachCause cause, long count) {}

    public record ReleasedBecause(ReleaseReason reason, long count) {}

    /**
     * The promises of one service.
     *
     * @param service in its own words; null for those that are nobody's yet
     */
    public record OfTeam(
            @Nullable String service, @JsonUnwrapped Figures figures) {}

    /**
     * The promises by ward.
     *
     * @param smallest a ward with fewer is not shown by itself
     * @param together those that are not, as one, with those who gave no ward where the others would be told apart from them;
     *     null where there are none, or too few even together
     */
    public record Wards(
            int smallest, List<OfWard> items, @Nullable Figures together) {

        public Wards {
            items = List.copyOf(items);
        }
    }

    /**
     * The promises to people of one ward.
     *
     * @param ward its code; null for those who gave none
     */
    public record OfWard(
            @Nullable String ward, @JsonUnwrapped Figures figures) {}

    /**
     * A month.
     *
     * @param made how many were made in it
     * @param due how many are due in it, without those that were released before they were broken
     * @param fallenDue how many of these have fallen due by now
     */
    public record OfMonth(
            YearMonth month,
            long made,
            long due,
            long fallenDue,
            long keptInTime,
            long keptLate,
            long broken,
            long released,
            @Nullable Double keptShare) {}
}

package org.yousaid.notification.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.Word;

/**
 * One week, as it was told to whoever leads the policy team. Holds nothing personal.
 *
 * @param week the day it began on
 * @param now the figures of the week
 * @param before those of the week before it, counted at the same time
 * @param breaches promises broken in the week, the most first
 * @param owed what is late, what falls due in the two weeks to come, and what goes out by itself
 * @param results consultations whose results are overdue
 */
public record WeeklyReport(
        LocalDate week,
        Instant writtenAt,
        Numbers now,
        Numbers before,
        List<Breach> breaches,
        List<Owed> owed,
        List<LateResults> results,
        Undecided undecided) {

    public WeeklyReport {
        breaches = List.copyOf(breaches);
        owed = List.copyOf(owed);
        results = List.copyOf(results);
    }

    /** The last day of the week. */
    public LocalDate last() {
        return week.plusDays(6);
    }

    /** The sum of something over all that is owed. */
    public long sum(ToLongFunction<Owed> what) {
        return owed.stream().mapToLong(what).sum();
    }

    /**
     * What happened in a week.
     *
     * @param responses that came in
     * @param suggestions that came in, those found in responses too
     * @param promised how many promises were made
     * @param kept by what word
     */
    public record Numbers(
            long responses, long suggestions, long promised, List<Kept> kept, long broken, long released) {

        public Numbers {
            kept = List.copyOf(kept);
        }

        public long keptInTime() {
            return kept.stream().mapToLong(Kept::inTime).sum();
        }

        public long keptLate() {
            return kept.stream().mapToLong(Kept::late).sum();
        }

        /** Whether nothing happened. */
        public boolean nothing() {
            return responses + suggestions + promised + keptInTime() + keptLate() + broken + released == 0;
        }
    }

    /** How many promises were kept by a kind of word. */
    public record Kept(Word word, long inTime, long late) {}

    /**
     * Promises that were broken about the same and for the same cause.
     *
     * @param about title of the consultation; null for suggestions that were sent by themselves
     * @param owner who was responsible; null where nobody was known
     */
    public record Breach(@Nullable String about, @Nullable String owner, BreachCause cause, long promises) {}

    /**
     * Replies that are owed about one consultation, or about suggestions that were sent by themselves.
     *
     * @param about title of the consultation; null for suggestions
     * @param late their day has passed
     * @param dueNow due within the week to come
     * @param dueNext due within the week after it
     * @param held of those due within the week to come those about which nothing goes out by itself
     * @param first the day of the first of them
     * @param byItself how many go out by themselves in the week to come, unless something is said first
     * @param byItselfFrom when the first of these goes; null where there is none
     */
    public record Owed(
            @Nullable String about,
            long late,
            long dueNow,
            long dueNext,
            long held,
            Instant first,
            long byItself,
            @Nullable Instant byItselfFrom) {}

    /** Results that are not out, and when they were due. */
    public record LateResults(
            String slug, String title, @Nullable String owner, Instant dueAt) {}

    /**
     * Suggestions about which nothing was decided.
     *
     * @param waiting all of them
     * @param late those whose author was to hear by now
     * @param first the late ones that wait longest
     */
    public record Undecided(long waiting, long late, List<Idea> first) {

        public Undecided {
            first = List.copyOf(first);
        }
    }

    /**
     * A suggestion.
     *
     * @param replyBy the day its author was promised a reply for
     */
    public record Idea(String reference, Instant receivedAt, Instant replyBy) {}
}

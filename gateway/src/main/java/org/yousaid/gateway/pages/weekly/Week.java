package org.yousaid.gateway.pages.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.performance.Naming;

/**
 * A weekly report as it was sent.
 *
 * @param week the day on which the week began
 * @param now its figures
 * @param before those of the week before
 */
record Week(
        LocalDate week,
        Instant writtenAt,
        Numbers now,
        Numbers before,
        List<Breach> breaches,
        List<Owed> owed,
        List<LateResults> results,
        Undecided undecided) {

    /** The last day of the week. */
    public LocalDate last() {
        return week.plusDays(6);
    }

    public long late() {
        return sum(Owed::late);
    }

    public long held() {
        return sum(Owed::held);
    }

    private long sum(ToLongFunction<Owed> what) {
        return owed.stream().mapToLong(what).sum();
    }

    /** Whether nobody has to do anything that is late or held. */
    public boolean calm() {
        return late() + held() + results.size() + undecided.late() == 0;
    }

    record Numbers(long responses, long suggestions, long promised, List<Kept> kept, long broken, long released) {

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

        /** In time, by this kind of word. */
        long keptBy(String word) {
            return kept.stream()
                    .filter(each -> each.word().equals(word))
                    .mapToLong(Kept::inTime)
                    .sum();
        }
    }

    record Kept(String word, long inTime, long late) {}

    record Breach(@Nullable String about, @Nullable String owner, String cause, long promises) {

        /** Why, in words. */
        public String why() {
            return Naming.cause(cause);
        }
    }

    record Owed(
            @Nullable String about,
            long late,
            long dueNow,
            long dueNext,
            long held,
            Instant first,
            long byItself,
            @Nullable Instant byItselfFrom) {}

    record LateResults(String slug, String title, @Nullable String owner, Instant dueAt) {}

    record Undecided(long waiting, long late, List<Idea> first) {}

    record Idea(String reference, Instant receivedAt, Instant replyBy) {}
}

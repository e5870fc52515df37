package org.yousaid.notification.performance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.Word;

/** What happened to promises in some days, and what is ahead; counted with the scoreboard. */
public interface PromiseWeeks {

    /** What happened from one day to before another. */
    Happened happened(LocalDate from, LocalDate before);

    /** What was broken in this time, by what it is about, who was responsible and why; the most first. */
    List<Breach> broken(Instant from, Instant before);

    /**
     * What is late, falls due within two weeks of now, or is answered by itself within one; the first day first.
     *
     * @param before an automatic word goes out so long before the day of an answer
     */
    List<Owed> owed(Instant now, Duration before);

    /**
     * What happened.
     *
     * @param kept by what word, those that nothing was kept by too
     */
    record Happened(long made, List<KeptBy> kept, long broken, long released) {

        public Happened {
            kept = List.copyOf(kept);
        }
    }

    record KeptBy(Word word, long inTime, long late) {}

    /**
     * Promises that were broken about the same and for the same cause.
     *
     * @param about title of the consultation; null for what was sent by itself
     * @param owner who was responsible; null where nobody was known
     */
    record Breach(@Nullable String about, @Nullable String owner, BreachCause cause, long promises) {}

    /**
     * Replies that are owed about the same.
     *
     * @param about title of the consultation; null for what was sent by itself
     * @param late their day has passed
     * @param dueNow due within a week
     * @param dueNext due within the week after it
     * @param held of those that are due within a week, how many nothing goes out for by itself
     * @param first the day of the first of all of these
     * @param byItself how many are answered by itself within a week, unless something is said before
     * @param byItselfFrom when the first of these is; null where there is none
     */
    record Owed(
            @Nullable String about,
            long late,
            long dueNow,
            long dueNext,
            long held,
            Instant first,
            long byItself,
            @Nullable Instant byItselfFrom) {}
}

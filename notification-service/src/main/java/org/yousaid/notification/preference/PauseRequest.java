package org.yousaid.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.time.CalendarDays;

/**
 * Until when somebody wants to hear nothing about one thing.
 *
 * @param token of the link, where nobody is signed in
 * @param until the day on which they want to hear of it again; null ends the pause
 */
record PauseRequest(@Nullable String token, @Nullable LocalDate until) {

    @Nullable
    Instant complete(Instant now, int longestMonths) {
        if (until == null) {
            return null;
        }
        List<InvalidInput> wrong = new ArrayList<>();
        Instant end = end(until, "/until", CalendarDays.of(now), longestMonths, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return end;
    }

    /** When a pause ends that somebody asks for today, and what is wrong with the day if anything is. */
    static Instant end(LocalDate day, String pointer, LocalDate today, int longestMonths, List<InvalidInput> wrong) {
        if (!day.isAfter(today)) {
            wrong.add(new InvalidInput(pointer, "not-ahead", "The day on which the mails go on lies ahead."));
        } else if (day.isAfter(today.plusMonths(longestMonths))) {
            wrong.add(new InvalidInput(pointer, "too-far", "A pause is at most " + longestMonths + " months long."));
        }
        return CalendarDays.startOf(day);
    }
}

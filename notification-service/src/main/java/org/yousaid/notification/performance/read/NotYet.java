package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.performance.read.Counter.Scope;
import org.yousaid.support.time.CalendarDays;

/**
 * What is counted and has not fallen due: the months to come, the days to come of this month, and what is left of today,
 * which is read promise by promise.
 *
 * @param month this one
 * @param day of the month, today
 * @param laterToday those that fall due until midnight
 */
record NotYet(String month, int day, List<Counted> laterToday) {

    private static final int LAST_DAY = 31;

    NotYet {
        laterToday = List.copyOf(laterToday);
    }

    static NotYet at(Instant now, CountedPromises promises) {
        LocalDate today = CalendarDays.of(now);
        return new NotYet(
                Counter.month(today),
                today.getDayOfMonth(),
                promises.due(now, CalendarDays.startOf(today.plusDays(1))));
    }

    /** What a document of this month or a later one has of it, without what is left of today. */
    Tally of(Counter counter, Tally numbers) {
        int from = counter.month().equals(month) ? day + 1 : 1;
        Tally sum = Tally.NOTHING;
        for (int of = from; of <= LAST_DAY; of++) {
            sum = sum.plus(tally(
                    numbers.get(Counter.onDay(of, "due")),
                    numbers.get(Counter.onDay(of, "inTime")),
                    numbers.get(Counter.onDay(of, "interim"))));
        }
        return sum;
    }

    /** What is left of today, for those of one service, one ward, or all. */
    Tally today(Scope scope, String key) {
        return laterToday.stream()
                .filter(counted -> belongs(counted, scope, key))
                .map(Counted::promise)
                .filter(Objects::nonNull)
                .map(NotYet::tally)
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private static boolean belongs(Counted counted, Scope scope, String key) {
        Promised promise = counted.promise();
        return switch (scope) {
            case ALL -> true;
            case SERVICE -> key.equals(text(counted.responsible()));
            case WARD -> promise != null && key.equals(text(promise.made().ward()));
            case MADE, DAY -> false;
        };
    }

    private static String text(@Nullable String key) {
        return Objects.requireNonNullElse(key, "");
    }

    private static Tally tally(Promised promise) {
        return tally(promise.falls() ? 1 : 0, promise.inTime() ? 1 : 0, promise.inTimeByInterim() ? 1 : 0);
    }

    private static Tally tally(long due, long inTime, long interim) {
        Map<String, Long> numbers = new TreeMap<>();
        numbers.put("due", due);
        numbers.put("inTime", inTime);
        numbers.put("interim", interim);
        return Tally.NOTHING.plus(new Tally(numbers));
    }
}

package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.time.CalendarDays;

/**
 * One counting document.
 *
 * @param key the service or the ward, empty for none
 * @param month in which its promises fall due, or were made; a day where it is about one; {@link #EVER} for all of them
 */
record Counter(Scope scope, String key, String month) {

    /** Behind every month in the order of letters, so that one stretch of an index holds it and what is still to come. */
    static final String EVER = "ever";

    private static final double MILLIS_A_TENTH = 8_640_000;

    /** What is counted together. */
    enum Scope {
        ALL,
        SERVICE,
        WARD,
        /** What was made in a month, whenever it is due. */
        MADE,
        /** What happened on a day. */
        DAY
    }

    String id() {
        return scope + "/" + month + "/" + key;
    }

    /** What a promise adds to each document that counts it. */
    static Map<Counter, Tally> of(Counted counted) {
        Promised promise = counted.promise();
        if (promise == null) {
            return Map.of();
        }
        Tally standing = standing(promise);
        LocalDate due = CalendarDays.of(promise.dueAt());
        Tally ofMonth = standing.plus(ofDay(promise, due.getDayOfMonth()));
        Map<Counter, Tally> all = new HashMap<>();
        for (Map.Entry<Scope, String> scope : scopes(counted, promise).entrySet()) {
            all.put(new Counter(scope.getKey(), scope.getValue(), EVER), standing);
            all.put(new Counter(scope.getKey(), scope.getValue(), month(due)), ofMonth);
        }
        LocalDate made = CalendarDays.of(promise.made().at());
        all.put(new Counter(Scope.MADE, "", month(made)), new Tally(Map.of("made", 1L)));
        happened(promise).forEach((day, tally) -> all.put(new Counter(Scope.DAY, "", day.toString()), tally));
        return all;
    }

    private static Map<LocalDate, Tally> happened(Promised promise) {
        Map<LocalDate, Tally> days = new HashMap<>();
        Promised.Kept kept = promise.kept();
        Promised.Broken broken = promise.broken();
        Promised.Released released = promise.released();
        add(days, promise.made().at(), "made." + promise.made().kind());
        if (kept != null) {
            add(days, kept.at(), (broken == null ? "inTime." : "late.") + kept.word());
        }
        if (broken != null) {
            add(days, broken.at(), "broken." + broken.cause());
        }
        if (released != null) {
            add(days, released.at(), "released." + released.reason());
        }
        return days;
    }

    private static void add(Map<LocalDate, Tally> days, Instant at, String name) {
        days.merge(CalendarDays.of(at), new Tally(Map.of(name, 1L)), Tally::plus);
    }

    private static Map<Scope, String> scopes(Counted counted, Promised promise) {
        return Map.of(
                Scope.ALL,
                "",
                Scope.SERVICE,
                text(counted.responsible()),
                Scope.WARD,
                text(promise.made().ward()));
    }

    private static Tally standing(Promised promise) {
        Map<String, Long> one = new TreeMap<>(Map.of("made", 1L));
        Promised.Kept kept = promise.kept();
        Promised.Broken broken = promise.broken();
        Promised.Released released = promise.released();
        if (promise.falls()) {
            one.put("due", 1L);
        }
        if (promise.open()) {
            one.put(broken == null ? "open" : "overdue", 1L);
        }
        if (kept != null) {
            one.put((broken == null ? "inTime." : "late.") + kept.word(), 1L);
            one.put("took." + tenths(promise.made().at(), kept.at()), 1L);
        }
        if (broken != null) {
            one.put("cause." + broken.cause(), 1L);
        }
        if (released != null) {
            one.put("released." + released.reason(), 1L);
        }
        return new Tally(one);
    }

    /** For the days of a month that is not over. */
    private static Tally ofDay(Promised promise, int day) {
        Map<String, Long> one = new TreeMap<>();
        if (promise.falls()) {
            one.put(onDay(day, "due"), 1L);
        }
        if (promise.inTime()) {
            one.put(onDay(day, "inTime"), 1L);
        }
        if (promise.inTimeByInterim()) {
            one.put(onDay(day, "interim"), 1L);
        }
        return new Tally(one);
    }

    static String onDay(int day, String name) {
        return "days." + day + "." + name;
    }

    /** How long somebody waited, in tenths of a day. */
    static long tenths(Instant madeAt, Instant keptAt) {
        return Math.max(0, Math.round((keptAt.toEpochMilli() - madeAt.toEpochMilli()) / MILLIS_A_TENTH));
    }

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    private static String text(@Nullable String key) {
        return Objects.requireNonNullElse(key, "");
    }
}

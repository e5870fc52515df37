package org.yousaid.notification.performance.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.notification.performance.PromiseWeeks;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordByItself;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;

/** Reads the days from the counts, and promise by promise only what one or two weeks hold. */
@Component
class CountedWeeks implements PromiseWeeks {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Counters counters;
    private final CountedPromises promises;

    CountedWeeks(Databases databases) {
        ReadModels live = ReadModels.live(databases.own());
        this.counters = new Counters(live);
        this.promises = new CountedPromises(live);
    }

    @Override
    public Happened happened(LocalDate from, LocalDate before) {
        Tally days = counters.days(from, before);
        return new Happened(
                days.sum("made."),
                Arrays.stream(Word.values())
                        .filter(word -> word != Word.BY_ITSELF)
                        .map(word -> new KeptBy(word, days.get("inTime." + word), days.get("late." + word)))
                        .toList(),
                days.sum("broken."),
                days.sum("released."));
    }

    @Override
    public List<Breach> broken(Instant from, Instant before) {
        return promises.brokenFrom(from, before).stream()
                .collect(Collectors.groupingBy(CountedWeeks::breach, Collectors.counting()))
                .entrySet()
                .stream()
                .map(alike -> new Breach(
                        alike.getKey().about(),
                        alike.getKey().owner(),
                        alike.getKey().cause(),
                        alike.getValue()))
                .sorted(Comparator.comparingLong(Breach::promises)
                        .reversed()
                        .thenComparing(breach -> text(breach.about()))
                        .thenComparing(Breach::cause))
                .toList();
    }

    private static Breach breach(Promised promise) {
        Promised.Broken broken = Objects.requireNonNull(promise.broken());
        return new Breach(promise.made().about(), broken.owner(), broken.cause(), 0);
    }

    @Override
    public List<Owed> owed(Instant now, Duration before) {
        WordByItself byItself = new WordByItself(before);
        Duration ahead = WEEK.plus(before.compareTo(WEEK) > 0 ? before : WEEK);
        Map<String, List<Promised>> byTitle = new TreeMap<>();
        promises.openDueBefore(now.plus(ahead))
                .forEach(promise -> byTitle.computeIfAbsent(text(promise.made().about()), _ -> new ArrayList<>())
                        .add(promise));
        return byTitle.entrySet().stream()
                .map(about -> owed(about.getKey(), about.getValue(), now, byItself))
                .filter(owed -> owed.late() + owed.dueNow() + owed.dueNext() + owed.byItself() > 0)
                .sorted(Comparator.comparing(Owed::first))
                .toList();
    }

    private static Owed owed(String title, List<Promised> promises, Instant now, WordByItself byItself) {
        Instant week = now.plus(WEEK);
        Predicate<Promised> dueNow =
                one -> one.dueAt().isAfter(now) && !one.dueAt().isAfter(week);
        List<Instant> goes = promises.stream()
                .filter(one -> !one.held())
                .map(one -> byItself.of(one.made().kind(), one.made().at(), one.dueAt()))
                .filter(at -> !at.isBefore(now) && at.isBefore(week))
                .sorted()
                .toList();
        return new Owed(
                title.isEmpty() ? null : title,
                count(promises, one -> !one.dueAt().isAfter(now)),
                count(promises, dueNow),
                count(promises, one -> one.dueAt().isAfter(week) && !one.dueAt().isAfter(week.plus(WEEK))),
                count(promises, dueNow.and(Promised::held)),
                promises.stream()
                        .map(Promised::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(now),
                goes.size(),
                goes.isEmpty() ? null : goes.getFirst());
    }

    private static long count(List<Promised> promises, Predicate<Promised> which) {
        return promises.stream().filter(which).count();
    }

    /** Empty for what was sent by itself. */
    private static String text(@Nullable String title) {
        return Objects.requireNonNullElse(title, "");
    }
}

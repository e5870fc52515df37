package org.yousaid.notification.performance.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.performance.PromiseWeeks.Breach;
import org.yousaid.notification.performance.PromiseWeeks.Happened;
import org.yousaid.notification.performance.PromiseWeeks.KeptBy;
import org.yousaid.notification.performance.PromiseWeeks.Owed;
import org.yousaid.notification.performance.read.PerformanceProjection.Happened.ToPromise;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.Word;

/** A week counted anew from the events alone, one promise after the other, in the slowest way there is. */
final class RecountedWeek {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Map<Reference, Line> lines = new HashMap<>();

    /** Everything that was ever said about one promise. */
    private static final class Line {
        private PromiseEvent.@Nullable Opened opened;
        private Instant due = Instant.EPOCH;
        private boolean held;
        private PromiseEvent.@Nullable Kept kept;
        private PromiseEvent.@Nullable Broken broken;
        private PromiseEvent.@Nullable Released released;

        PromiseEvent.Opened made() {
            return Objects.requireNonNull(opened);
        }

        @Nullable
        String about() {
            var consultation = made().consultation();
            return consultation == null ? null : consultation.title();
        }

        boolean open() {
            return kept == null && released == null;
        }
    }

    RecountedWeek(List<PerformanceProjection.Happened> history) {
        history.stream()
                .filter(ToPromise.class::isInstance)
                .map(happened -> ((ToPromise) happened).event())
                .forEach(event -> write(lines.computeIfAbsent(event.reference(), _ -> new Line()), event));
    }

    private static void write(Line line, PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened opened -> {
                line.opened = opened;
                line.due = opened.dueAt();
            }
            case PromiseEvent.Kept kept -> line.kept = kept;
            case PromiseEvent.Reopened _ -> line.kept = null;
            case PromiseEvent.Broken broken -> line.broken = broken;
            case PromiseEvent.Released released -> line.released = released;
            case PromiseEvent.Paused paused -> line.due = paused.dueAt();
            case PromiseEvent.Resumed resumed -> line.due = resumed.dueAt();
            case PromiseEvent.Held _ -> line.held = true;
            case PromiseEvent.LetGo _ -> line.held = false;
            case PromiseEvent.Told _, PromiseEvent.NoMoreWords _ -> {}
        }
    }

    Happened happened(LocalDate from, LocalDate before) {
        Predicate<Instant> within = at -> {
            LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
            return !day.isBefore(from) && day.isBefore(before);
        };
        return new Happened(
                count(line -> within.test(line.made().madeAt())),
                Arrays.stream(Word.values())
                        .filter(word -> word != Word.BY_ITSELF)
                        .map(word -> new KeptBy(
                                word,
                                kept(word, within, line -> line.broken == null),
                                kept(word, within, line -> line.broken != null)))
                        .toList(),
                count(line -> line.broken != null && within.test(line.broken.at())),
                count(line -> line.released != null && within.test(line.released.at())));
    }

    private long kept(Word word, Predicate<Instant> within, Predicate<Line> when) {
        return count(line ->
                line.kept != null && line.kept.word() == word && within.test(line.kept.at()) && when.test(line));
    }

    /** How many were broken for each of these. */
    Map<Breach, Long> broken(Instant from, Instant before) {
        Map<Breach, Long> all = new HashMap<>();
        for (Line line : lines.values()) {
            PromiseEvent.Broken broken = line.broken;
            if (broken != null && !broken.at().isBefore(from) && broken.at().isBefore(before)) {
                all.merge(new Breach(line.about(), broken.owner(), broken.cause(), 0), 1L, Long::sum);
            }
        }
        return all;
    }

    /** What is owed about one thing; interim words go out seven days before the day. */
    @Nullable
    Owed owed(@Nullable String about, Instant now) {
        List<Line> open = lines.values().stream()
                .filter(line -> line.open() && Objects.equals(line.about(), about))
                .filter(line -> line.due.isBefore(now.plus(WEEK).plus(WEEK)))
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        List<Instant> goes = open.stream()
                .filter(line -> !line.held)
                .map(RecountedWeek::goes)
                .filter(at -> !at.isBefore(now) && at.isBefore(now.plus(WEEK)))
                .toList();
        Predicate<Line> thisWeek = line -> line.due.isAfter(now) && !line.due.isAfter(now.plus(WEEK));
        return new Owed(
                about,
                count(open, line -> !line.due.isAfter(now)),
                count(open, thisWeek),
                count(open, line -> line.due.isAfter(now.plus(WEEK))),
                count(open, thisWeek.and(line -> line.held)),
                Objects.requireNonNull(first(open.stream().map(line -> line.due).toList())),
                goes.size(),
                first(goes));
    }

    private static Instant goes(Line line) {
        Instant made = line.made().madeAt();
        Instant wanted = line.due.minus(Duration.ofDays(line.made().kind() == PromiseKind.RESPONSE ? 7 : 6));
        Instant half = made.plus(Duration.between(made, line.due).dividedBy(2));
        return wanted.isBefore(half) ? half : wanted;
    }

    private static @Nullable Instant first(List<Instant> times) {
        return times.stream().min(Instant::compareTo).orElse(null);
    }

    private long count(Predicate<Line> which) {
        return count(lines.values(), which);
    }

    private static long count(Collection<Line> of, Predicate<Line> which) {
        return of.stream().filter(which).count();
    }
}

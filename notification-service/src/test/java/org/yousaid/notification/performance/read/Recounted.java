package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.performance.Figures;
import org.yousaid.notification.performance.Performance.BrokenBecause;
import org.yousaid.notification.performance.Performance.KeptBy;
import org.yousaid.notification.performance.Performance.OfMonth;
import org.yousaid.notification.performance.Performance.ReleasedBecause;
import org.yousaid.notification.performance.read.PerformanceProjection.Happened;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/**
 * The figures as somebody counts them by hand who has the events and the definitions of the page, and nothing of what the
 * projection is made of: one list of everything that happened, gone through from the first to the last.
 */
final class Recounted {

    private final List<Line> lines = new ArrayList<>();
    private final Instant now;

    /** Everything about one promise that is written on one line. */
    private static final class Line {
        private @Nullable String service;
        private @Nullable String takenUp;
        private @Nullable String ward;
        private Instant made = Instant.EPOCH;
        private Instant due = Instant.EPOCH;
        private @Nullable Instant told;
        private @Nullable Word word;
        private @Nullable BreachCause cause;
        private @Nullable ReleaseReason reason;
        private boolean broken;
        private boolean released;
        private boolean promised;

        @Nullable
        String whose() {
            return service == null ? takenUp : service;
        }
    }

    Recounted(List<Happened> history, Instant now) {
        this.now = now;
        Map<Reference, Line> all = new HashMap<>();
        for (Happened happened : history) {
            Line line = all.computeIfAbsent(happened.reference(), _ -> new Line());
            if (happened instanceof Happened.ToPromise(PromiseEvent event, long _)) {
                write(line, event);
            } else if (happened instanceof Happened.ToSuggestion(ProgressKnown known, long _)) {
                line.takenUp = known.service();
            }
        }
        all.values().stream().filter(line -> line.promised).forEach(lines::add);
    }

    private static void write(Line line, PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened opened -> {
                line.promised = true;
                line.service = opened.service();
                line.ward = opened.ward();
                line.made = opened.madeAt();
                line.due = opened.dueAt();
            }
            case PromiseEvent.Kept kept -> {
                line.told = kept.at();
                line.word = kept.word();
            }
            case PromiseEvent.Reopened _ -> line.told = null;
            case PromiseEvent.Broken broken -> {
                line.broken = true;
                line.cause = broken.cause();
            }
            case PromiseEvent.Released released -> {
                line.released = true;
                line.reason = released.reason();
            }
            case PromiseEvent.Paused paused -> line.due = paused.dueAt();
            case PromiseEvent.Resumed resumed -> line.due = resumed.dueAt();
            case PromiseEvent.Held _, PromiseEvent.LetGo _, PromiseEvent.Told _, PromiseEvent.NoMoreWords _ -> {}
        }
    }

    Figures all() {
        return figures(_ -> true);
    }

    List<KeptBy> keptBy() {
        return Arrays.stream(Word.values())
                .filter(word -> word != Word.BY_ITSELF)
                .map(word -> new KeptBy(
                        word,
                        count(lines, line -> line.told != null && line.word == word && !line.broken),
                        count(lines, line -> line.told != null && line.word == word && line.broken)))
                .toList();
    }

    List<BrokenBecause> brokenBecause() {
        return Arrays.stream(BreachCause.values())
                .map(cause -> new BrokenBecause(cause, count(lines, line -> line.cause == cause)))
                .toList();
    }

    List<ReleasedBecause> releasedBecause() {
        return Arrays.stream(ReleaseReason.values())
                .map(reason -> new ReleasedBecause(reason, count(lines, line -> line.reason == reason)))
                .toList();
    }

    /** Every month in which one was made or falls due. */
    Set<YearMonth> months() {
        return lines.stream()
                .flatMap(line -> Stream.of(line.made, line.due))
                .map(at -> YearMonth.from(day(at)))
                .collect(Collectors.toSet());
    }

    Figures ofService(@Nullable String service) {
        return figures(line -> service == null ? line.whose() == null : service.equals(line.whose()));
    }

    Figures ofWard(@Nullable String ward) {
        return figures(line -> ward == null ? line.ward == null : ward.equals(line.ward));
    }

    private Figures figures(Predicate<Line> which) {
        List<Line> these = lines.stream().filter(which).toList();
        long inTime = count(these, line -> line.told != null && !line.broken);
        long late = count(these, line -> line.told != null && line.broken);
        List<Line> due = these.stream()
                .filter(line -> !line.due.isAfter(now) && (line.broken || !line.released))
                .toList();
        long keptOfDue = count(due, line -> line.told != null && !line.broken);
        long byInterim = count(due, line -> line.told != null && !line.broken && line.word == Word.INTERIM);
        List<Line> open = these.stream()
                .filter(line -> line.told == null && !line.released)
                .toList();
        return new Figures(
                these.size(),
                inTime + late,
                inTime,
                late,
                open.size(),
                count(open, line -> line.broken),
                count(these, line -> line.broken),
                count(these, line -> line.released),
                due.size(),
                due.isEmpty() ? null : (double) keptOfDue / due.size(),
                due.isEmpty() ? null : (double) (keptOfDue - byInterim) / due.size(),
                middle(these),
                nineInTen(these),
                open.stream().map(line -> line.made).min(Instant::compareTo).orElse(null));
    }

    OfMonth month(YearMonth month) {
        List<Line> due = lines.stream()
                .filter(line -> YearMonth.from(day(line.due)).equals(month))
                .toList();
        List<Line> counting =
                due.stream().filter(line -> line.broken || !line.released).toList();
        List<Line> fallen =
                counting.stream().filter(line -> !line.due.isAfter(now)).toList();
        long kept = count(fallen, line -> line.told != null && !line.broken);
        return new OfMonth(
                month,
                count(lines, line -> YearMonth.from(day(line.made)).equals(month)),
                counting.size(),
                fallen.size(),
                count(due, line -> line.told != null && !line.broken),
                count(due, line -> line.told != null && line.broken),
                count(due, line -> line.broken),
                count(due, line -> line.released),
                fallen.isEmpty() ? null : (double) kept / fallen.size());
    }

    private static @Nullable Double middle(List<Line> these) {
        List<Long> waits = waits(these);
        int all = waits.size();
        if (all == 0) {
            return null;
        }
        long twice = all % 2 == 1 ? 2 * waits.get(all / 2) : waits.get(all / 2 - 1) + waits.get(all / 2);
        long rounded = (twice + 1) / 2;
        return rounded / 10.0;
    }

    private static @Nullable Double nineInTen(List<Line> these) {
        List<Long> waits = waits(these);
        return waits.stream()
                .filter(wait -> count(waits, other -> other <= wait) * 10 >= waits.size() * 9L)
                .findFirst()
                .map(wait -> wait / 10.0)
                .orElse(null);
    }

    private static List<Long> waits(List<Line> these) {
        List<Long> waits = new ArrayList<>();
        for (Line line : these) {
            Instant told = line.told;
            if (told != null) {
                long minutes = (told.getEpochSecond() - line.made.getEpochSecond()) / 60;
                waits.add((minutes + 72) / 144);
            }
        }
        return waits.stream().sorted().toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
    }

    private static <T> long count(List<T> of, Predicate<T> which) {
        return of.stream().filter(which).count();
    }
}

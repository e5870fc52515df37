package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.performance.Figures;
import org.yousaid.notification.performance.Performance;
import org.yousaid.notification.performance.Performance.BrokenBecause;
import org.yousaid.notification.performance.Performance.KeptBy;
import org.yousaid.notification.performance.Performance.OfMonth;
import org.yousaid.notification.performance.Performance.OfTeam;
import org.yousaid.notification.performance.Performance.OfWard;
import org.yousaid.notification.performance.Performance.ReleasedBecause;
import org.yousaid.notification.performance.Performance.Wards;
import org.yousaid.notification.performance.read.Counter.Scope;
import org.yousaid.notification.performance.read.Counters.Stored;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.CalendarDays;

/** Puts the figures together from what was counted: some documents for each service and ward, however many promises there are. */
@Component
public class Scoreboard {

    private static final int MONTHS = 24;

    private static final Comparator<Map.Entry<String, Count>> NOBODYS_LAST = Comparator.comparing(
                    (Map.Entry<String, Count> service) -> service.getKey().isEmpty())
            .thenComparing(Map.Entry::getKey, String.CASE_INSENSITIVE_ORDER);

    private final Counters counters;
    private final CountedPromises promises;
    private final int smallest;

    Scoreboard(Databases databases, @Value("${yousaid.performance.smallest-ward}") int smallest) {
        ReadModels live = ReadModels.live(databases.own());
        this.counters = new Counters(live);
        this.promises = new CountedPromises(live);
        this.smallest = smallest;
    }

    /** The figures at this moment. */
    public Performance at(Instant now) {
        NotYet notYet = NotYet.at(now, promises);
        List<Stored> stored = counters.everAndFrom(Scope.ALL, notYet.month());
        Count all = counts(Scope.ALL, stored, notYet).getOrDefault("", Count.NOTHING);
        Tally ever = all.ever();
        return new Performance(
                now,
                stored.stream().mapToLong(Stored::position).max().orElse(-1),
                all.figures(promises.oldestOpen().orElse(null)),
                Arrays.stream(Word.values())
                        .filter(word -> word != Word.BY_ITSELF)
                        .map(word -> new KeptBy(word, ever.get("inTime." + word), ever.get("late." + word)))
                        .toList(),
                Arrays.stream(BreachCause.values())
                        .map(cause -> new BrokenBecause(cause, ever.get("cause." + cause)))
                        .toList(),
                Arrays.stream(ReleaseReason.values())
                        .map(reason -> new ReleasedBecause(reason, ever.get("released." + reason)))
                        .toList(),
                services(notYet),
                wards(notYet),
                months(now, notYet));
    }

    private List<OfTeam> services(NotYet notYet) {
        return counts(Scope.SERVICE, counters.everAndFrom(Scope.SERVICE, notYet.month()), notYet).entrySet().stream()
                .filter(service -> service.getValue().made() > 0)
                .sorted(NOBODYS_LAST)
                .map(service -> new OfTeam(
                        known(service.getKey()),
                        service.getValue()
                                .figures(promises.oldestOpenOfTeam(service.getKey())
                                        .orElse(null))))
                .toList();
    }

    private Wards wards(NotYet notYet) {
        Map<String, Count> all = counts(Scope.WARD, counters.everAndFrom(Scope.WARD, notYet.month()), notYet);
        Count nowhere = Optional.ofNullable(all.remove("")).orElse(Count.NOTHING);
        all.values().removeIf(count -> count.made() == 0);
        SmallWards wards = SmallWards.of(all, nowhere, smallest);
        List<OfWard> items = new ArrayList<>();
        wards.shown().forEach((ward, count) -> items.add(new OfWard(ward, figuresOf(ward, count))));
        if (wards.nowhere() != null) {
            items.add(new OfWard(null, figuresOf("", wards.nowhere())));
        }
        return new Wards(
                smallest,
                items,
                wards.together() == null ? null : wards.together().figures(null));
    }

    private Figures figuresOf(String ward, Count count) {
        return count.figures(promises.oldestOpenOfWard(ward).orElse(null));
    }

    private List<OfMonth> months(Instant now, NotYet notYet) {
        String from = YearMonth.from(CalendarDays.of(now)).minusMonths(MONTHS).toString();
        Map<String, Tally> due = counters.months(Scope.ALL, from);
        Map<String, Tally> made = counters.months(Scope.MADE, from);
        TreeMap<String, Tally> all = new TreeMap<>(Comparator.reverseOrder());
        all.putAll(made);
        all.putAll(due);
        return all.keySet().stream()
                .map(month -> month(
                        month, made.getOrDefault(month, Tally.NOTHING), due.getOrDefault(month, Tally.NOTHING), notYet))
                .filter(month -> month.made() + month.due() + month.released() > 0)
                .toList();
    }

    private static OfMonth month(String month, Tally made, Tally due, NotYet notYet) {
        Tally later =
                month.compareTo(notYet.month()) < 0 ? Tally.NOTHING : notYet.of(new Counter(Scope.ALL, "", month), due);
        if (month.equals(notYet.month())) {
            later = later.plus(notYet.today(Scope.ALL, ""));
        }
        long inTime = due.sum("inTime.");
        long fallenDue = due.get("due") - later.get("due");
        return new OfMonth(
                YearMonth.parse(month),
                made.get("made"),
                due.get("due"),
                fallenDue,
                inTime,
                due.sum("late."),
                due.sum("cause."),
                due.sum("released."),
                Count.share(inTime - later.get("inTime"), fallenDue));
    }

    /** By service or ward; under the empty name those of none. */
    private static Map<String, Count> counts(Scope scope, List<Stored> stored, NotYet notYet) {
        Map<String, Count> counts = new TreeMap<>();
        for (Stored one : stored) {
            Counter counter = one.counter();
            Count count = counter.month().equals(Counter.EVER)
                    ? new Count(one.numbers(), notYet.today(scope, counter.key()))
                    : new Count(Tally.NOTHING, notYet.of(counter, one.numbers()));
            counts.merge(counter.key(), count, Count::plus);
        }
        return counts;
    }

    private static @Nullable String known(String key) {
        return key.isEmpty() ? null : key;
    }
}

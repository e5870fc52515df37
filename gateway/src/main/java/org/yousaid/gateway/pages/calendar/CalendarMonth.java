package org.yousaid.gateway.pages.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Dates;

/** What happens in one month, day by day. */
public record CalendarMonth(LocalDate first, List<Happening> happenings) {

    /** One day's news of one consultation. */
    public record Happening(LocalDate day, String what, CalendarEntry entry) {}

    /** The months from this one on in which anything happens. */
    static List<CalendarMonth> of(List<CalendarEntry> entries, LocalDate today) {
        List<Happening> all = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            day(entry.opensAt(), 0, day -> all.add(new Happening(day, "Opens", entry)));
            day(entry.closesAt(), 1, day -> all.add(new Happening(day, "Last day for answers", entry)));
            day(entry.resultsBy(), 1, day -> all.add(new Happening(day, "Results by", entry)));
            if (entry.decisionDate() != null) {
                all.add(new Happening(entry.decisionDate(), "Decision", entry));
            }
        }
        Map<YearMonth, List<Happening>> months = all.stream()
                .filter(happening -> !happening.day().isBefore(today.withDayOfMonth(1)))
                .sorted(Comparator.comparing(Happening::day))
                .collect(Collectors.groupingBy(
                        happening -> YearMonth.from(happening.day()), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(month -> new CalendarMonth(month.getKey().atDay(1), month.getValue()))
                .toList();
    }

    /** What ends at midnight ends on the day before. */
    private static void day(@Nullable Instant at, long early, Consumer<LocalDate> found) {
        if (at != null) {
            found.accept(at.minusMillis(early).atZone(Dates.LONDON).toLocalDate());
        }
    }
}

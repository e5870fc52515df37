package org.yousaid.gateway.pages.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Dates;

/**
 * The calendar as bars beside each other in time, laid out for the page to draw as SVG. Heights are in pixels, places in
 * time are shares of the width there is, so that words keep their size on a phone.
 */
public record TimeLine(List<Tick> ticks, List<Row> rows, String today, int height) {

    /** The first day of a month. */
    public record Tick(String at, String label) {}

    /** One consultation: when it is open, and from then on until its results are due. */
    public record Row(
            String label, int baseline, int top, String open, String openWidth, String due, String dueWidth) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int MOST_MONTHS = 12;
    private static final int MOST_TICKS = 6;
    private static final int HEAD = 30;
    private static final int ROW = 52;
    /** Letters that fit beside each other on a phone of 375 pixels. */
    private static final int LETTERS = 40;

    /** A time line from this month on, as far as there is something to show, a year at most. */
    static TimeLine of(List<CalendarEntry> entries, Instant now) {
        LocalDate from = now.atZone(Dates.LONDON).toLocalDate().withDayOfMonth(1);
        Scale scale = new Scale(from, months(entries, from));
        List<Row> rows = new ArrayList<>();
        int y = HEAD;
        for (CalendarEntry entry : entries) {
            double opens = scale.of(entry.opensAt(), 0);
            double closes = scale.of(entry.closesAt(), 1);
            double due = scale.of(entry.resultsBy(), closes);
            rows.add(new Row(
                    shortened(entry.title()),
                    y + 16,
                    y + 22,
                    percent(opens),
                    percent(Math.max(closes - opens, 0.004)),
                    percent(closes),
                    percent(Math.max(due - closes, 0))));
            y += ROW;
        }
        return new TimeLine(scale.ticks(), List.copyOf(rows), percent(scale.of(now, 0)), y);
    }

    private static int months(List<CalendarEntry> entries, LocalDate from) {
        long furthest = entries.stream()
                .map(entry -> entry.resultsBy() == null ? entry.closesAt() : entry.resultsBy())
                .mapToLong(at -> at == null
                        ? 0
                        : ChronoUnit.MONTHS.between(
                                from, at.atZone(Dates.LONDON).toLocalDate()))
                .max()
                .orElse(0);
        return Math.clamp(furthest + 1, 3, MOST_MONTHS);
    }

    private record Scale(LocalDate from, int months) {

        double of(@Nullable Instant at, double absent) {
            if (at == null) {
                return absent;
            }
            double days =
                    ChronoUnit.HOURS.between(from.atStartOfDay(Dates.LONDON).toInstant(), at) / 24.0;
            return Math.clamp(days / ChronoUnit.DAYS.between(from, from.plusMonths(months)), 0, 1);
        }

        List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int month = 0; month < months; month += Math.ceilDiv(months, MOST_TICKS)) {
                LocalDate day = from.plusMonths(month);
                ticks.add(new Tick(percent(of(day.atStartOfDay(Dates.LONDON).toInstant(), 0)), MONTH.format(day)));
            }
            return List.copyOf(ticks);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static String shortened(String title) {
        int cut = title.offsetByCodePoints(0, Math.min(LETTERS, title.codePointCount(0, title.length())));
        return cut == title.length() ? title : title.substring(0, cut).strip() + "…";
    }
}

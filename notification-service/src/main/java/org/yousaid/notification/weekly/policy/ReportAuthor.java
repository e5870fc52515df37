package org.yousaid.notification.weekly.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.performance.PromiseWeeks;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.WeeklyReport.Numbers;
import org.yousaid.notification.weekly.read.Arrivals;
import org.yousaid.notification.weekly.read.AwaitedResults;
import org.yousaid.notification.weekly.read.UndecidedSuggestions;
import org.yousaid.support.time.CalendarDays;

/** Puts a report together. */
@Component
class ReportAuthor {

    private final PromiseWeeks promises;
    private final Arrivals arrivals;
    private final AwaitedResults results;
    private final UndecidedSuggestions suggestions;
    private final Duration interimBefore;

    ReportAuthor(
            PromiseWeeks promises,
            Arrivals arrivals,
            AwaitedResults results,
            UndecidedSuggestions suggestions,
            @Value("${yousaid.promises.interim-before}") Duration interimBefore) {
        this.promises = promises;
        this.arrivals = arrivals;
        this.results = results;
        this.suggestions = suggestions;
        this.interimBefore = interimBefore;
    }

    /** @param week the day on which the week began that is reported on */
    WeeklyReport write(LocalDate week, Instant now) {
        return new WeeklyReport(
                week,
                now,
                numbers(week),
                numbers(week.minusWeeks(1)),
                breaches(week),
                owed(now),
                results.overdue(now),
                suggestions.at(now));
    }

    private List<WeeklyReport.Breach> breaches(LocalDate week) {
        return promises.broken(CalendarDays.startOf(week), CalendarDays.startOf(week.plusWeeks(1))).stream()
                .map(breach ->
                        new WeeklyReport.Breach(breach.about(), breach.owner(), breach.cause(), breach.promises()))
                .toList();
    }

    private List<WeeklyReport.Owed> owed(Instant now) {
        return promises.owed(now, interimBefore).stream()
                .map(owed -> new WeeklyReport.Owed(
                        owed.about(),
                        owed.late(),
                        owed.dueNow(),
                        owed.dueNext(),
                        owed.held(),
                        owed.first(),
                        owed.byItself(),
                        owed.byItselfFrom()))
                .toList();
    }

    private Numbers numbers(LocalDate week) {
        LocalDate after = week.plusWeeks(1);
        PromiseWeeks.Happened happened = promises.happened(week, after);
        Instant from = CalendarDays.startOf(week);
        Instant before = CalendarDays.startOf(after);
        return new Numbers(
                arrivals.count(Arrivals.Kind.RESPONSE, from, before),
                arrivals.count(Arrivals.Kind.SUGGESTION, from, before),
                happened.made(),
                happened.kept().stream()
                        .map(kept -> new WeeklyReport.Kept(kept.word(), kept.inTime(), kept.late()))
                        .toList(),
                happened.broken(),
                happened.released());
    }
}

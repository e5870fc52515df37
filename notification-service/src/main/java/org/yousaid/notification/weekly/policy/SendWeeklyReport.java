package org.yousaid.notification.weekly.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.staff.StaffPost;
import org.yousaid.notification.weekly.read.Arrivals;
import org.yousaid.notification.weekly.read.ReportArchive;
import org.yousaid.notification.weekly.read.ReportArchive.Written;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.TimedWork;

/**
 * Once a week the seven days that are over are told to whoever leads the policy team. The report is stored before its mails are
 * queued, one for each week, and a mail's id follows from its reader and the week, so that restarts and other instances add
 * nothing. Of weeks that passed while nothing ran only the last is told: of the days to come the others would say what is past.
 */
@Component
class SendWeeklyReport implements TimedWork {

    /** What a report compares with, and a little more. */
    private static final Duration ASKED_FOR = Duration.ofDays(35);

    private final ReportArchive archive;
    private final ReportAuthor author;
    private final Arrivals arrivals;
    private final StaffPost post;
    private final InstantSource clock;
    private final DayOfWeek day;
    private final int hour;

    SendWeeklyReport(
            ReportArchive archive,
            ReportAuthor author,
            Arrivals arrivals,
            StaffPost post,
            InstantSource clock,
            @Value("${yousaid.weekly.day}") DayOfWeek day,
            @Value("${yousaid.weekly.hour}") int hour) {
        this.archive = archive;
        this.author = author;
        this.arrivals = arrivals;
        this.post = post;
        this.clock = clock;
        this.day = day;
        this.hour = hour;
    }

    @Override
    public String name() {
        return "weekly-report";
    }

    @Override
    public Optional<Instant> nextDue() {
        Optional<Written> unsent = archive.unsent().stream().findFirst();
        if (unsent.isPresent()) {
            return unsent.map(Written::writtenAt);
        }
        LocalDate last = lastDay(clock.instant());
        return Optional.of(archive.begun()
                .map(begun -> time(isDue(last, begun) ? last : last.plusWeeks(1)))
                .orElse(Instant.EPOCH));
    }

    /** The first time there is nothing to tell: the weeks before are nobody's. */
    @Override
    public void runDue() {
        Instant now = clock.instant();
        LocalDate last = lastDay(now);
        if (isDue(last, archive.since(now))) {
            archive.keep(author.write(last.minusWeeks(1), now));
            arrivals.forget(now.minus(ASKED_FOR));
        }
        archive.unsent().forEach(written -> send(written, now));
    }

    private void send(Written written, Instant now) {
        post.writeToPolicyLeads(new Content.WeeklyReport(written.week()), now);
        archive.sent(written.week());
    }

    private boolean isDue(LocalDate last, Instant begun) {
        return time(last).isAfter(begun) && !archive.has(last.minusWeeks(1));
    }

    /** The last day on which the time has come. */
    private LocalDate lastDay(Instant now) {
        LocalDate last = CalendarDays.of(now).with(TemporalAdjusters.previousOrSame(day));
        return time(last).isAfter(now) ? last.minusWeeks(1) : last;
    }

    private Instant time(LocalDate of) {
        return of.atTime(hour, 0).atZone(CalendarDays.ZONE).toInstant();
    }
}

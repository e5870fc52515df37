package org.yousaid.consultation.consultation.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.OverdueAfter;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.time.CalendarDays;

/** What has been closed for so long that its results or its outcome should be out. */
@RestController
class OverdueController {

    private static final int MOST_ON_A_PAGE = 100;

    private final Consultations consultations;
    private final OverdueAfter overdue;
    private final InstantSource clock;

    OverdueController(Consultations consultations, OverdueAfter overdue, InstantSource clock) {
        this.consultations = consultations;
        this.overdue = overdue;
        this.clock = clock;
    }

    @GetMapping(path = "/api/consultations", params = "overdue=true")
    OverduePage overdue(
            Caller caller, @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        if (!caller.isStaff()) {
            caller.require(Role.POLICY);
        }
        Complaints complaints = new Complaints();
        if (after != null && !after.matches("\\d{1,6}")) {
            complaints.add("", "unknown-cursor", "after is what the page before called next.");
        }
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            complaints.add("", "limit-out-of-range", "limit is 1 to " + MOST_ON_A_PAGE + ".");
        }
        complaints.raise();
        int skip = after == null ? 0 : Integer.parseInt(after);
        Instant now = clock.instant();
        List<ConsultationView> found = consultations.unfinished(overdue.closedBefore(now), skip, limit + 1);
        List<Overdue> shown =
                found.stream().limit(limit).map(view -> overdue(view, now)).toList();
        return new OverduePage(overdue.days(), shown, found.size() > limit ? Integer.toString(skip + limit) : null);
    }

    private Overdue overdue(ConsultationView view, Instant now) {
        Instant closedAt = Objects.requireNonNull(view.closedAt());
        return new Overdue(
                view.id(),
                view.slug(),
                view.content().titleOrUntitled(),
                view.content().owner(),
                view.status(),
                view.status() == ConsultationStatus.CLOSED ? "results" : "outcome",
                closedAt,
                overdue.due(closedAt),
                ChronoUnit.DAYS.between(CalendarDays.of(closedAt), CalendarDays.of(now)));
    }

    /** What everybody may know: which results are late, the latest of all first. */
    @GetMapping("/api/results-overdue")
    ResultsOverdue resultsOverdue() {
        Instant now = clock.instant();
        Instant closedBefore = overdue.closedBefore(now);
        return new ResultsOverdue(
                overdue.days(),
                consultations.withoutResults(closedBefore),
                consultations.withoutResults(closedBefore, MOST_ON_A_PAGE).stream()
                        .map(view -> late(view, now))
                        .toList());
    }

    private Late late(ConsultationView view, Instant now) {
        Instant closedAt = Objects.requireNonNull(view.closedAt());
        return new Late(
                view.slug(),
                view.content().titleOrUntitled(),
                view.content().owner(),
                closedAt,
                overdue.due(closedAt),
                ChronoUnit.DAYS.between(CalendarDays.of(closedAt), CalendarDays.of(now)));
    }

    /**
     * Results that are late.
     *
     * @param afterDays after how many days they are
     * @param count how many there are in all
     * @param items the first hundred
     */
    record ResultsOverdue(int afterDays, long count, List<Late> items) {}

    /** A closed consultation without results. */
    record Late(
            Slug slug, String title, @Nullable String owner, Instant closedAt, Instant dueAt, long daysSinceClosing) {}

    /**
     * A page of what is overdue, what fell due last first.
     *
     * @param afterDays after how many days something is overdue
     * @param next what to send as {@code after} for the next page; null on the last
     */
    record OverduePage(
            int afterDays, List<Overdue> items, @Nullable String next) {}

    /**
     * One consultation that people wait for.
     *
     * @param missing {@code results} or {@code outcome}: what should be out next
     * @param daysSinceClosing calendar days in London
     */
    record Overdue(
            ConsultationId id,
            Slug slug,
            String title,
            @Nullable String owner,
            ConsultationStatus status,
            String missing,
            Instant closedAt,
            Instant dueAt,
            long daysSinceClosing) {}
}

package org.yousaid.notification.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.yousaid.notification.weekly.WeeklyReport;

/** Weekly reports to speak of. */
final class Reports {

    private Reports() {}

    static WeeklyReport of(LocalDate week, long responses) {
        WeeklyReport.Numbers numbers = new WeeklyReport.Numbers(responses, 0, 0, List.of(), 0, 0);
        return new WeeklyReport(
                week,
                Instant.EPOCH,
                numbers,
                numbers,
                List.of(),
                List.of(),
                List.of(),
                new WeeklyReport.Undecided(0, 0, List.of()));
    }
}

package org.yousaid.notification.weekly.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.read.ReportArchive;
import org.yousaid.notification.weekly.read.ReportArchive.Written;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Reports as they were sent. */
@RestController
class WeeklyReportController {

    /** Two years. */
    private static final int MOST = 104;

    private final ReportArchive archive;

    WeeklyReportController(ReportArchive archive) {
        this.archive = archive;
    }

    /** Weeks with a report, the latest first. */
    record Weeks(List<Written> items) {}

    @GetMapping("/api/weekly-reports")
    Weeks weeks(Caller caller) {
        caller.require(Role.POLICY);
        return new Weeks(archive.latest(MOST));
    }

    @GetMapping("/api/weekly-reports/{week}")
    WeeklyReport one(Caller caller, @PathVariable String week) {
        caller.require(Role.POLICY);
        try {
            return archive.about(LocalDate.parse(week)).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        } catch (DateTimeException noDay) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}

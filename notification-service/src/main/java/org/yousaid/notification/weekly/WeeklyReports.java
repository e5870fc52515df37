package org.yousaid.notification.weekly;

import java.time.LocalDate;
import java.util.Optional;

/** The reports as they were written, for ever. */
public interface WeeklyReports {

    /** The report about the week that began on this Monday. */
    Optional<WeeklyReport> about(LocalDate week);
}

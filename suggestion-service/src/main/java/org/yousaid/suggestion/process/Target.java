package org.yousaid.suggestion.process;

import java.time.Duration;
import java.time.Instant;
import org.yousaid.support.time.WorkingDays;

/** How long the way to a stage may take, from the stage before. */
public sealed interface Target {

    int days();

    /** Days of 24 hours, weekends and holidays among them. */
    record CalendarDays(int days) implements Target {}

    /** Days on which offices are open. */
    record OfficeDays(int days) implements Target {}

    /** When that long has passed. */
    default Instant from(Instant at, WorkingDays calendar) {
        return switch (this) {
            case CalendarDays(int days) -> at.plus(Duration.ofDays(days));
            case OfficeDays(int days) -> calendar.after(at, days);
        };
    }
}

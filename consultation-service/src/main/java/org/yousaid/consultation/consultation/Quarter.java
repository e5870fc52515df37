package org.yousaid.consultation.consultation;

import java.time.Instant;
import java.time.temporal.IsoFields;
import org.yousaid.support.time.CalendarDays;

/** Quarters of the calendar, as a council in London counts them. */
public final class Quarter {

    private Quarter() {}

    /** When the quarter ends that this time lies in: midnight in London. */
    public static Instant endAfter(Instant at) {
        return CalendarDays.startOf(
                CalendarDays.of(at).with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3));
    }
}

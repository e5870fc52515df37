package org.yousaid.consultation.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** Quarters of the calendar, as a council in London counts them. */
public final class Quarter {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Quarter() {}

    /** When the quarter ends that this time lies in: midnight in London. */
    public static Instant endAfter(Instant at) {
        LocalDate day = at.atZone(LONDON).toLocalDate();
        return day.with(IsoFields.DAY_OF_QUARTER, 1)
                .plusMonths(3)
                .atStartOfDay(LONDON)
                .toInstant();
    }
}

package org.yousaid.gateway.pages.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consultation in the calendar; one that is open for good never closes. */
public record CalendarEntry(
        String slug,
        String title,
        String status,
        @Nullable Boolean standing,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant resultsBy,
        @Nullable LocalDate decisionDate,
        @Nullable List<String> wards) {

    public boolean always() {
        return Boolean.TRUE.equals(standing);
    }

    /** The state in words. */
    public String state() {
        return switch (status) {
            case "PLANNED" -> "Planned";
            case "OPEN" -> always() ? "Always open" : "Open";
            default -> "Closed, results to come";
        };
    }
}

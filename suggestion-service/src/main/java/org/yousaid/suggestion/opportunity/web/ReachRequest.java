package org.yousaid.suggestion.opportunity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param on today when absent */
record ReachRequest(@Nullable LocalDate on) {

    LocalDate read(LocalDate today) {
        if (on == null) {
            return today;
        }
        Complaints complaints = new Complaints();
        LocalDate day = complaints.day("/on", on);
        if (day.isAfter(today)) {
            complaints.add("/on", "in-the-future", "The day it was reached has come.");
        }
        complaints.raise();
        return day;
    }
}

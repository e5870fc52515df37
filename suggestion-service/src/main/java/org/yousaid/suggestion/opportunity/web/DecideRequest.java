package org.yousaid.suggestion.opportunity.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Decision;

/**
 * @param decider who decided, when it is not who is signed in
 * @param committee the committee that decided, with its day
 */
record DecideRequest(
        @Nullable String reasons,
        @Nullable String decider,
        @Nullable String committee,
        @Nullable LocalDate decidedOn) {

    Decision decision(boolean approved, String signedIn, LocalDate today) {
        Complaints complaints = new Complaints();
        String why = complaints.text("/reasons", reasons);
        String person = complaints.optionalLine("/decider", decider);
        String body = complaints.optionalLine("/committee", committee);
        LocalDate on = decidedOn == null && body == null ? today : complaints.day("/decidedOn", decidedOn);
        if (on.isAfter(today)) {
            complaints.add("/decidedOn", "in-the-future", "The day it was decided has come.");
        }
        if (person != null && body != null) {
            complaints.add("/committee", "not-here", "Either a person decided, or a committee.");
        }
        complaints.raise();
        String name = body != null ? body : Objects.requireNonNullElse(person, signedIn);
        return new Decision(approved, why, name, body != null, on);
    }
}

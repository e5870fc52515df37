package org.yousaid.suggestion.opportunity.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Assessment;
import org.yousaid.suggestion.opportunity.Effort;

/** Says what it would take. */
record AssessRequest(
        @Nullable String benefit,
        @Nullable CostRequest cost,
        @Nullable Effort effort,
        @Nullable String objectives,
        @Nullable String equalityImpact) {

    Assessment assessment() {
        Complaints complaints = new Complaints();
        Assessment read = new Assessment(
                complaints.text("/benefit", benefit),
                Objects.requireNonNullElse(cost, new CostRequest(null, null, null))
                        .read(complaints),
                complaints.required("/effort", effort, Effort.DAYS),
                complaints.text("/objectives", objectives),
                complaints.text("/equalityImpact", equalityImpact));
        complaints.raise();
        return read;
    }
}

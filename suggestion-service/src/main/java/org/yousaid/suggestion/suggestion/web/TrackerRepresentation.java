package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.process.ScreeningOutcome;

/**
 * What anybody may see who holds the reference. Nothing personal, and none of its words before a person read them.
 *
 * @param title absent until screened, and for what turned out to be no suggestion
 * @param stage id of its stage in the process definition
 * @param nextWordBy the day by which its author hears something; absent at its end
 * @param process the version of the process definition it goes through
 */
record TrackerRepresentation(
        Reference reference,
        @Nullable String title,
        String stage,
        String stageName,
        Instant since,
        @Nullable Instant nextWordBy,
        @Nullable ScreeningOutcome outcome,
        List<StepRepresentation> history,
        @Nullable String opportunity,
        int supporters,
        int process) {

    /** A stage it came to, and what its author was told then. */
    record StepRepresentation(
            String stage,
            Instant at,
            @Nullable String note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String referredTo) {}
}

package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outcome that is not public yet.
 *
 * @param by who wrote it last
 * @param approvedBy who has approved it as it is; absent while nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeDraft(
        Outcome outcome,
        String by,
        Instant at,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    OutcomeDraft approved(String approver, Instant when) {
        return new OutcomeDraft(outcome, by, at, approver, when);
    }

    public boolean isApproved() {
        return approvedBy != null;
    }
}

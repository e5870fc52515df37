package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it was published last.
 *
 * @param version 1 for the first, one more for each change
 * @param at when it was published first
 * @param changes what was published after that, the earliest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedOutcome(int version, Instant at, Outcome outcome, List<Change> changes) {

    public PublishedOutcome {
        changes = List.copyOf(changes);
    }

    /** A later version, and why there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(int version, Instant at, @Nullable String reason) {}

    static PublishedOutcome after(@Nullable PublishedOutcome before, ConsultationEvent.OutcomePublished event) {
        if (before == null) {
            return new PublishedOutcome(event.version(), event.at(), event.outcome(), List.of());
        }
        List<Change> changes = new ArrayList<>(before.changes());
        changes.add(new Change(event.version(), event.at(), event.reason()));
        return new PublishedOutcome(event.version(), before.at(), event.outcome(), changes);
    }
}

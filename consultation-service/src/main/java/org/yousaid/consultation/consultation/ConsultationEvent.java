package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a consultation. Times are business time; {@code by} is a staff account or the clock. Reasons came
 * later: what was stored before has none.
 */
public sealed interface ConsultationEvent {

    ConsultationId id();

    Instant at();

    /**
     * It was begun.
     *
     * @param copyOf the consultation that it said the same as in the beginning
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drafted(
            ConsultationId id,
            Slug slug,
            ConsultationContent content,
            String fingerprint,
            boolean historic,
            String by,
            Instant at,
            @Nullable ConsultationId copyOf)
            implements ConsultationEvent {

        public Drafted(
                ConsultationId id,
                Slug slug,
                ConsultationContent content,
                String fingerprint,
                boolean historic,
                String by,
                Instant at) {
            this(id, slug, content, fingerprint, historic, by, at, null);
        }
    }

    record DraftChanged(ConsultationId id, Slug slug, ConsultationContent content, String by, Instant at)
            implements ConsultationEvent {}

    /** It is announced, and will open by itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Planned(
            ConsultationId id, Instant opensAt, @Nullable String reason, String by, Instant at)
            implements ConsultationEvent {

        public Planned(ConsultationId id, Instant opensAt, String by, Instant at) {
            this(id, opensAt, null, by, at);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(ConsultationId id, @Nullable String reason, String by, Instant at) implements ConsultationEvent {

        public Opened(ConsultationId id, String by, Instant at) {
            this(id, null, by, at);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(ConsultationId id, @Nullable String reason, String by, Instant at) implements ConsultationEvent {

        public Closed(ConsultationId id, String by, Instant at) {
            this(id, null, by, at);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(ConsultationId id, @Nullable String reason, String by, Instant at) implements ConsultationEvent {

        public Withdrawn(ConsultationId id, String by, Instant at) {
            this(id, null, by, at);
        }
    }

    /**
     * What was counted is out.
     *
     * @param version 1 for the first publication, one more for each recount
     * @param position the event position of the last event that was counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultsPublished(
            ConsultationId id,
            int version,
            long position,
            Instant countedAt,
            Counts counts,
            @Nullable String reason,
            String by,
            Instant at)
            implements ConsultationEvent {

        public ResultsPublished(
                ConsultationId id,
                int version,
                long position,
                Instant countedAt,
                Counts counts,
                String by,
                Instant at) {
            this(id, version, position, countedAt, counts, null, by, at);
        }
    }

    /**
     * A quarter ended without new results, because fewer people than the smallest number that is shown had answered since.
     *
     * @param more how many had
     */
    record QuarterPassed(ConsultationId id, long more, String by, Instant at) implements ConsultationEvent {}

    /** What came of it was written down; nobody sees it yet. */
    record OutcomeDrafted(ConsultationId id, Outcome outcome, String by, Instant at) implements ConsultationEvent {}

    /** Somebody has read the outcome and found it good. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeApproved(ConsultationId id, @Nullable String reason, String by, Instant at)
            implements ConsultationEvent {}

    /**
     * What came of it is out.
     *
     * @param version 1 for the first publication, one more for each change
     * @param reason why it was changed, at least from the second version on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomePublished(
            ConsultationId id,
            int version,
            Outcome outcome,
            @Nullable String reason,
            String by,
            Instant at) implements ConsultationEvent {}

    /** One person wants this step; it waits for another. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepAskedFor(
            ConsultationId id, Step step, @Nullable String reason, String by, Instant at)
            implements ConsultationEvent {}

    /** What was asked for is not wanted any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepTakenBack(
            ConsultationId id, Step step, @Nullable String reason, String by, Instant at)
            implements ConsultationEvent {}

    /**
     * Some questions read differently from now on; what they ask and what can be chosen is the same.
     *
     * @param questions those questions as they now read
     */
    record Corrected(ConsultationId id, List<Question> questions, String reason, String by, Instant at)
            implements ConsultationEvent {

        public Corrected {
            questions = List.copyOf(questions);
        }
    }
}

package org.yousaid.consultation.consultation;

import java.time.Instant;

/** What can happen to a consultation. Times are business time; {@code by} is a staff account or the clock. */
public sealed interface ConsultationEvent {

    ConsultationId id();

    Instant at();

    record Drafted(
            ConsultationId id,
            Slug slug,
            ConsultationContent content,
            String fingerprint,
            boolean historic,
            String by,
            Instant at)
            implements ConsultationEvent {}

    record DraftChanged(ConsultationId id, Slug slug, ConsultationContent content, String by, Instant at)
            implements ConsultationEvent {}

    /** It is announced, and will open by itself. */
    record Planned(ConsultationId id, Instant opensAt, String by, Instant at) implements ConsultationEvent {}

    record Opened(ConsultationId id, String by, Instant at) implements ConsultationEvent {}

    record Closed(ConsultationId id, String by, Instant at) implements ConsultationEvent {}

    record Withdrawn(ConsultationId id, String by, Instant at) implements ConsultationEvent {}

    /**
     * What was counted is out.
     *
     * @param version 1 for the first publication, one more for each recount
     * @param position the event position of the last event that was counted
     */
    record ResultsPublished(
            ConsultationId id, int version, long position, Instant countedAt, Counts counts, String by, Instant at)
            implements ConsultationEvent {}
}

package org.yousaid.consultation.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for consultations as they are read. */
public interface Consultations {

    /** The consultation with this id, as its current document says; at most a version behind what is acknowledged. */
    Optional<ConsultationView> find(ConsultationId id);

    /** The consultation that is meant by an id or a slug. */
    Optional<ConsultationView> find(String idOrSlug);

    /** Waits until the consultation is shown at this version or a later one; empty when the time is up. */
    Optional<ConsultationView> await(ConsultationId id, long version, Duration limit);

    /** When the next planned consultation opens, whether past or future. */
    Optional<Instant> nextOpening();

    /** Planned consultations whose opening time has come. */
    List<ConsultationId> dueToOpen(Instant now);

    /** When the next open consultation closes, whether past or future. */
    Optional<Instant> nextClosing();

    /** Open consultations whose closing time has come. */
    List<ConsultationId> dueToClose(Instant now);

    /** When the quarter of a standing consultation ends next, whether past or future. */
    Optional<Instant> nextQuarter();

    /** Standing consultations whose quarter has ended. */
    List<ConsultationId> dueForQuarter(Instant now);

    /** What closed then or before, and has no results or no outcome yet, what closed last first; nothing historic. */
    List<ConsultationView> unfinished(Instant closedBefore, int skip, int limit);

    /** How many closed then or before and have no results yet; nothing historic. */
    long withoutResults(Instant closedBefore);

    /** Some of those, what closed first comes first. */
    List<ConsultationView> withoutResults(Instant closedBefore, int limit);

    /** A page of consultations, the latest first. */
    Page page(Selection selection);

    /**
     * Which consultations are asked for.
     *
     * @param status only those; all when absent
     * @param announcedOnly only what the public may see
     * @param after the cursor of the page before
     */
    record Selection(
            @Nullable ConsultationStatus status,
            boolean announcedOnly,
            @Nullable Long after,
            int limit) {}

    /**
     * Some consultations of many.
     *
     * @param next the cursor of the next page, absent on the last
     */
    record Page(List<ConsultationView> items, @Nullable Long next) {

        public Page {
            items = List.copyOf(items);
        }
    }
}

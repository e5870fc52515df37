package org.yousaid.consultation.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as it is read.
 *
 * @param version the aggregate's version, which is the ETag
 * @param announced whether the public may see it: it was planned or opened once
 * @param results the results as they were published last, absent before the first time and in lists
 * @param course what it has gone through; in lists nothing of it
 * @param copyOf the consultation that it was begun as a copy of
 */
public record ConsultationView(
        ConsultationId id,
        Slug slug,
        long version,
        ConsultationStatus status,
        boolean announced,
        boolean historic,
        ConsultationContent content,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable PublishedResults results,
        Course course,
        @Nullable ConsultationId copyOf) {

    public ConsultationView(
            ConsultationId id,
            Slug slug,
            long version,
            ConsultationStatus status,
            boolean announced,
            boolean historic,
            ConsultationContent content,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable PublishedResults results) {
        this(
                id,
                slug,
                version,
                status,
                announced,
                historic,
                content,
                openedAt,
                closedAt,
                results,
                Course.BEGINNING,
                null);
    }

    /** Version of the published results, 0 before the first. */
    public int resultsVersion() {
        return results == null ? 0 : results.version();
    }
}

package org.yousaid.consultation.theme.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.CodeFrameView.LastChange;
import org.yousaid.consultation.theme.FrameStatus;

/**
 * A code frame as the policy team reads it.
 *
 * @param text the question
 * @param version the ETag; 0 when nothing has happened yet
 * @param answers how many answered the question
 * @param unassigned how many of them are in no theme
 * @param lastChange the change that can be undone; absent when none can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FrameRepresentation(
        String question,
        String text,
        FrameStatus status,
        long version,
        long answers,
        long unassigned,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable LastChange lastChange,
        List<ThemeRepresentation> themes) {

    /**
     * One theme. An answer may be in several, so counts may add up to more than there are answers.
     *
     * @param placedByMachine those of {@code count} that the machine placed and nobody confirmed yet
     * @param responses who is in it; only where that was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThemeRepresentation(
            String id,
            String label,
            long count,
            long placedByMachine,
            @Nullable List<ResponseId> responses) {}
}

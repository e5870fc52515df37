package org.yousaid.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can answer a consultation any more: it was closed or withdrawn. That its results or its outcome are out is said by
 * messages of their own.
 *
 * @param key the consultation's aggregate id
 * @param owner who is responsible for it, in the words of its page
 * @param status {@code CLOSED} or {@code WITHDRAWN}
 * @param resultsBy when its results are out at the latest; absent unless it was closed
 */
public record ConsultationEnded(
        String key,
        ConsultationSummary consultation,
        @Nullable String owner,
        String status,
        Instant at,
        @Nullable Instant resultsBy)
        implements Message {}

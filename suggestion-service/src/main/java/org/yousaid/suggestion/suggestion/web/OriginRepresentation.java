package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.suggestion.suggestion.Origin;

/**
 * Where a suggestion came from.
 *
 * @param kind {@code RESPONSE} or {@code DIRECT}
 * @param consultation id of the consultation whose response it was found in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OriginRepresentation(
        String kind,
        @Nullable String consultation,
        @Nullable String slug,
        @Nullable String title) {

    static OriginRepresentation of(Origin origin) {
        ConsultationSummary consultation = origin.consultation();
        return consultation == null
                ? new OriginRepresentation("DIRECT", null, null, null)
                : new OriginRepresentation("RESPONSE", consultation.id(), consultation.slug(), consultation.title());
    }
}

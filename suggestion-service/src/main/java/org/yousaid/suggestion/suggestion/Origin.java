package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;

/**
 * How a suggestion came: directly, or found in a response.
 *
 * @param response the response's reference, absent when it was sent directly
 * @param consultation what the response answered, absent when it was sent directly
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(@Nullable String response, @Nullable ConsultationSummary consultation) {

    /** Sent by itself, in answer to nothing. */
    public static Origin direct() {
        return new Origin(null, null);
    }

    /** Found in a response to a consultation. */
    public static Origin response(String reference, ConsultationSummary consultation) {
        return new Origin(reference, consultation);
    }
}

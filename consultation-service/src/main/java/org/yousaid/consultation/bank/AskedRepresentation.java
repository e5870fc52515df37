package org.yousaid.consultation.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.contract.ConsultationSummary;

/**
 * A question that was asked before, as it is read.
 *
 * @param similarity 0 to 1, where 1 is the same text
 * @param results what was answered, as in the consultation's results; null until they are published
 * @param done what was done about it, once that is published
 */
record AskedRepresentation(
        AskedText question,
        ConsultationSummary consultation,
        Instant askedAt,
        double similarity,
        @Nullable Object results,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String done) {

    record AskedText(String id, QuestionType type, String text) {}

    /**
     * A question of a consultation and the earlier ones that are like it.
     *
     * @param reason why it is asked again
     * @param reasonNeeded whether it cannot be asked without one
     */
    record Repeated(
            String id,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason,

            boolean reasonNeeded,
            List<AskedRepresentation> earlier) {}

    record RepeatedQuestions(List<Repeated> items) {}
}

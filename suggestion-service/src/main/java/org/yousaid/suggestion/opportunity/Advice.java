package org.yousaid.suggestion.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expert was asked, and said.
 *
 * @param id tells it from the others of its opportunity
 * @param expert a person or a post
 * @param field the field of knowledge
 * @param by the day the answer is wanted
 * @param answer absent as long as there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advice(
        String id,
        String expert,
        String field,
        String question,
        LocalDate by,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    Advice answered(String words, Instant at) {
        return new Advice(id, expert, field, question, by, words, at);
    }

    /** Whether its day passed without an answer. */
    public boolean overdue(LocalDate today) {
        return answer == null && today.isAfter(by);
    }
}

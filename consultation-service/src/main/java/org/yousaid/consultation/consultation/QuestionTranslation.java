package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question in one more language; what is missing is shown in the first.
 *
 * @param options texts by the ids of the options
 * @param rows texts by the ids of the rows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionTranslation(
        @Nullable String text, @Nullable String help, Map<String, String> options, Map<String, String> rows) {

    public QuestionTranslation {
        options = Map.copyOf(Objects.requireNonNullElse(options, Map.of()));
        rows = Map.copyOf(Objects.requireNonNullElse(rows, Map.of()));
    }
}

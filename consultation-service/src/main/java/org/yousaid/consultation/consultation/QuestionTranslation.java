package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        options = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(options, Map.of())));
        rows = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(rows, Map.of())));
    }
}

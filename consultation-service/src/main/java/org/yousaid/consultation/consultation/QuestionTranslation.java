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
 * @param minLabel how the lowest step of a scale reads
 * @param maxLabel how the highest step of a scale reads
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionTranslation(
        @Nullable String text,
        @Nullable String help,
        Map<String, String> options,
        Map<String, String> rows,
        @Nullable String unit,
        @Nullable String minLabel,
        @Nullable String maxLabel) {

    public QuestionTranslation {
        options = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(options, Map.of())));
        rows = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(rows, Map.of())));
    }

    /** Of a question without a unit and without words for its ends. */
    public QuestionTranslation(
            @Nullable String text, @Nullable String help, Map<String, String> options, Map<String, String> rows) {
        this(text, help, options, rows, null, null, null);
    }

    /** The same in these words; what they leave out stays as it is. */
    QuestionTranslation reworded(QuestionTranslation words) {
        return new QuestionTranslation(
                words.text == null ? text : words.text,
                words.help == null ? help : words.help,
                both(options, words.options),
                both(rows, words.rows),
                words.unit == null ? unit : words.unit,
                words.minLabel == null ? minLabel : words.minLabel,
                words.maxLabel == null ? maxLabel : words.maxLabel);
    }

    private static Map<String, String> both(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        return all;
    }
}

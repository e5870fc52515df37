package org.yousaid.consultation.consultation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one question shall read. What is absent stays as it is. A unit is no matter of words: another one makes another
 * question.
 *
 * @param question id of the question
 * @param options texts by the id of the option
 * @param rows texts by the id of the row
 * @param translations the same in other languages
 */
public record Rewording(
        String question,
        @Nullable String text,
        @Nullable String help,
        Map<String, String> options,
        Map<String, String> rows,
        @Nullable String minLabel,
        @Nullable String maxLabel,
        Map<String, QuestionTranslation> translations) {

    public Rewording {
        options = Map.copyOf(options);
        rows = Map.copyOf(rows);
        translations = Map.copyOf(translations);
    }

    /** Of a question that is asked in one language and has no rows. */
    public Rewording(String question, @Nullable String text, @Nullable String help, Map<String, String> options) {
        this(question, text, help, options, Map.of(), null, null, Map.of());
    }
}

package org.yousaid.consultation.equality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One equality question. Nobody has to answer it, and every one can be answered with "I prefer not to say".
 *
 * @param id short; populations name it to be compared with the answers
 * @param translations by BCP 47 tag; what is missing stands in English
 */
record EqualityQuestion(
        String id,
        String text,
        @Nullable String help,
        List<Option> options,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Translation> translations) {

    EqualityQuestion {
        options = List.copyOf(options);
        translations = translations == null ? Map.of() : Map.copyOf(translations);
    }

    /** The question in another language, its options by their ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Translation(
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, String> options) {}

    /** What can be answered. */
    record Option(String id, String text) {}

    boolean offers(String option) {
        return options.stream().anyMatch(offered -> offered.id().equals(option));
    }
}

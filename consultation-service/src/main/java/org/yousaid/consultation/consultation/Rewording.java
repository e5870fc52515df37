package org.yousaid.consultation.consultation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one question shall read. What is absent stays as it is.
 *
 * @param question id of the question
 * @param options texts by the id of the option
 */
public record Rewording(
        String question, @Nullable String text, @Nullable String help, Map<String, String> options) {

    public Rewording {
        options = Map.copyOf(options);
    }
}

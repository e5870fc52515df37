package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/**
 * The answer to one question as it is kept; exactly one of the three is there.
 *
 * @param choice ids of the chosen options
 * @param scale the step that was chosen
 * @param text the words, sealed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        String question,
        @Nullable List<String> choice,
        @Nullable Integer scale,
        @Nullable SealedText text) {

    public Answer {
        choice = choice == null ? null : List.copyOf(choice);
        if (Stream.of(choice == null, scale == null, text == null)
                        .filter(absent -> !absent)
                        .count()
                != 1) {
            throw new IllegalArgumentException("An answer is a choice, a step of a scale, or words");
        }
    }
}

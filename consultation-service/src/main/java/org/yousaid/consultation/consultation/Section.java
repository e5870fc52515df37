package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of the form.
 *
 * @param id unique within its consultation
 * @param text what is said before its questions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Section(String id, String title, @Nullable String text) {

    public Section {
        if (!Question.isId(id) || title.isBlank()) {
            throw new IllegalArgumentException("A section has an id and a title");
        }
    }
}

package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation says, in one more language; what is missing is shown in the first.
 *
 * @param sections by their ids
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ContentTranslation(
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String canStillChange,
        Map<String, SectionTranslation> sections) {

    public ContentTranslation {
        sections = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(sections, Map.of())));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SectionTranslation(
            @Nullable String title, @Nullable String text) {}
}

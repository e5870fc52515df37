package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * We asked, you said, we did.
 *
 * @param summary what came of it, in a few sentences
 * @param items one for each question or theme that is told of; one at least
 */
public record Outcome(String summary, List<Item> items) {

    public Outcome {
        items = List.copyOf(items);
        if (summary.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException("An outcome has a summary and an item at least");
        }
    }

    /**
     * One thing that was asked, said and done.
     *
     * @param question the id of the question it is about, absent where it is about none in particular
     * @param theme what the answers in words have in common, absent where it is not about a theme
     * @param did what was done or will be
     * @param whyNot why something will not be done; one of the two is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable String question,
            @Nullable String theme,
            String asked,
            String said,
            @Nullable String did,
            @Nullable String whyNot) {

        public Item {
            if (asked.isBlank() || said.isBlank() || (did == null && whyNot == null)) {
                throw new IllegalArgumentException("An item says what was asked, what was said, and what came of it");
            }
        }
    }
}

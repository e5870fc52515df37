package org.yousaid.consultation.consultation;

import java.util.List;
import java.util.Objects;

/**
 * How the questions are put.
 *
 * @param sections the parts of the form, in their order; a question names the one it stands in
 * @param askEquality whether the council's equality questions are put at the end
 */
public record Form(List<Section> sections, Layout layout, boolean askEquality) {

    /** All questions one below the other. */
    public static final Form PLAIN = new Form(List.of(), Layout.ALL_ON_ONE, false);

    public Form {
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
        layout = Objects.requireNonNullElse(layout, Layout.ALL_ON_ONE);
    }

    /** How the form is paged. */
    public enum Layout {
        ALL_ON_ONE,
        BY_SECTION,
        ONE_PER_PAGE
    }
}

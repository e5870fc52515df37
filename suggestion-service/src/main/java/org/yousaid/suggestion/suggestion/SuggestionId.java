package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.contract.Reference;

/** A suggestion's id: its kind and its reference, so that a reference can be given to one suggestion only. */
public record SuggestionId(@JsonValue String value) {

    private static final String KIND = "suggestion-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SuggestionId {
        if (!value.startsWith(KIND)) {
            throw new IllegalArgumentException("Not the id of a suggestion");
        }
    }

    public static SuggestionId of(Reference reference) {
        return new SuggestionId(KIND + reference.value());
    }

    /** The reference its author holds. */
    public Reference reference() {
        return new Reference(value.substring(KIND.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}

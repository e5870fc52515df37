package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one response; prints with its kind: {@code response-} and 26 symbols. */
public record ResponseId(@JsonValue String value) {

    private static final String KIND = "response-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResponseId {
        if (!value.matches(KIND + "[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a response");
        }
    }

    /** The id that ends in these 26 symbols. */
    public static ResponseId of(String symbols) {
        return new ResponseId(KIND + symbols);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.yousaid.support.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.support.id.CrockfordText;

/** A person as a random id: {@code person-} and 26 symbols. Says nothing about the person. */
public record PersonId(@JsonValue String value) {

    private static final String KIND = "person-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (!value.matches("person-[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a person");
        }
    }

    static PersonId random() {
        return new PersonId(KIND + CrockfordText.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

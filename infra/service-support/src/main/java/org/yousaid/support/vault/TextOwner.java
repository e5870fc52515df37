package org.yousaid.support.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Under whom the key of a text is kept: the person who wrote it, or the response or suggestion it stands in when there is
 * no person. Forgetting the person destroys the keys of all that is theirs.
 */
public record TextOwner(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TextOwner {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A text has an owner");
        }
    }

    public static TextOwner person(PersonId person) {
        return new TextOwner(person.value());
    }

    public static TextOwner of(String aggregateId) {
        return new TextOwner(aggregateId);
    }
}

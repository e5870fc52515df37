package org.yousaid.support.vault;

/**
 * Under whom the key of a text is kept: the person who wrote it, or the response or suggestion it stands in when there is
 * no person. Forgetting the person destroys the keys of all that is theirs.
 */
public record TextOwner(String value) {

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

package org.yousaid.support.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Contact details as ciphertext under their person's key: {@code <personId>.<base64url>}. One string in JSON. */
public record SealedContact(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedContact {
        Sealing.check(value, "person-");
    }

    /** Whose contact this is. */
    public PersonId person() {
        return new PersonId(Sealing.keyId(value));
    }

    byte[] ciphertext() {
        return Sealing.ciphertext(value);
    }

    @Override
    public String toString() {
        return Sealing.keyId(value);
    }
}

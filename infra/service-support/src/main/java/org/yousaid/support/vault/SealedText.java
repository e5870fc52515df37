package org.yousaid.support.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text as ciphertext under a key of its own: {@code <keyId>.<base64url>}. One string in JSON. */
public record SealedText(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealedText {
        Sealing.check(value, "text-");
    }

    /** The id of its key, which says nothing of what the text says. */
    public String keyId() {
        return Sealing.keyId(value);
    }

    byte[] ciphertext() {
        return Sealing.ciphertext(value);
    }

    @Override
    public String toString() {
        return keyId();
    }
}

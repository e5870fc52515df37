package org.yousaid.notification.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.contract.Reference;

/** Id of a reply promise: {@code promise-} and the reference it is about. */
public record PromiseId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromiseId {
        if (!value.startsWith("promise-YS-")) {
            throw new IllegalArgumentException("Not the id of a promise");
        }
    }

    public static PromiseId of(Reference reference) {
        return new PromiseId("promise-" + reference.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

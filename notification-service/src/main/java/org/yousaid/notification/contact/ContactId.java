package org.yousaid.notification.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.support.vault.PersonId;

/** Id of a contact: {@code contact-} and the person's random id. */
public record ContactId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        if (!value.startsWith("contact-person-")) {
            throw new IllegalArgumentException("Not the id of a contact");
        }
    }

    public static ContactId of(PersonId person) {
        return new ContactId("contact-" + person.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

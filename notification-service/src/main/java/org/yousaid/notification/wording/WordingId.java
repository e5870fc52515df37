package org.yousaid.notification.wording;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Id of a wording, for example {@code wording-thanks-cy}. */
public record WordingId(@JsonValue String value) {

    private static final String KIND = "wording-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WordingId {
        if (!value.startsWith(KIND)) {
            throw new IllegalArgumentException("Not the id of a wording");
        }
    }

    public static WordingId of(MailForm form, MailLanguage language) {
        return new WordingId(KIND + form.word() + "-" + language.word());
    }

    @Override
    public String toString() {
        return value;
    }
}

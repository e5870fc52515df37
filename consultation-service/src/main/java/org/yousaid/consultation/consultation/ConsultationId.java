package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one consultation; prints with its kind: {@code consultation-} and 26 symbols. */
public record ConsultationId(@JsonValue String value) {

    private static final String KIND = "consultation-";
    private static final Pattern FORM = Pattern.compile(KIND + "[0-9a-z]{26}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsultationId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not the id of a consultation");
        }
    }

    /** The id that ends in these 26 symbols. */
    public static ConsultationId of(String symbols) {
        return new ConsultationId(KIND + symbols);
    }

    /** Whether a text has the form of such an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

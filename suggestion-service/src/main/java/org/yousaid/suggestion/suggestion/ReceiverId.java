package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a body that suggestions can be referred to. */
public record ReceiverId(@JsonValue String value) {

    private static final String KIND = "receiver-";
    private static final Pattern FORM = Pattern.compile("receiver-[0-9a-z]{26}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiverId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a receiver");
        }
    }

    /** Of 26 symbols that nobody else has. */
    public static ReceiverId of(String symbols) {
        return new ReceiverId(KIND + symbols);
    }

    /** What somebody gave as the id of one, if it can be one. */
    public static Optional<ReceiverId> read(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new ReceiverId(given)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

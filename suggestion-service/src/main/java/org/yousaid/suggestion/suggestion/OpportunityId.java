package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the opportunity that a suggestion was gathered in. */
public record OpportunityId(@JsonValue String value) {

    private static final String KIND = "opportunity-";
    private static final Pattern FORM = Pattern.compile("opportunity-[0-9a-z]{26}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpportunityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of an opportunity");
        }
    }

    /** Of 26 symbols that nobody else has. */
    public static OpportunityId of(String symbols) {
        return new OpportunityId(KIND + symbols);
    }

    /** What somebody gave as the id of one, if it can be one. */
    public static Optional<OpportunityId> read(String given) {
        return FORM.matcher(given).matches() ? Optional.of(new OpportunityId(given)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.yousaid.consultation.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.request.IdempotencyKey;

/** Names what was decided about one response; prints with its kind: {@code clearance-} and 26 symbols. */
public record ClearanceId(@JsonValue String value) {

    private static final String KIND = "clearance-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClearanceId {
        if (!value.matches(KIND + "[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a clearance");
        }
    }

    /** The one of this response. */
    public static ClearanceId of(ResponseId response) {
        return new ClearanceId(KIND + new IdempotencyKey(response.value()).idFor("clearance", "of-response"));
    }

    @Override
    public String toString() {
        return value;
    }
}

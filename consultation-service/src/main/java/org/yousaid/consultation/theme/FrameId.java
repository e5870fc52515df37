package org.yousaid.consultation.theme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.request.IdempotencyKey;

/** Names the code frame of one question; prints with its kind: {@code frame-} and 26 symbols. */
public record FrameId(@JsonValue String value) {

    private static final String KIND = "frame-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FrameId {
        if (!value.matches(KIND + "[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a code frame");
        }
    }

    /** The one frame of this question. */
    static FrameId of(TextQuestion question) {
        return new FrameId(KIND
                + new IdempotencyKey(question.question())
                        .idFor("code-frame", question.consultation().value()));
    }

    /** The stream in which the machine's placing of one answer stands: there is one for each, so it is placed once. */
    public String placement(ResponseId response) {
        return "placement-" + new IdempotencyKey(response.value()).idFor("placement", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

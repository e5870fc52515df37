package org.yousaid.consultation.publication;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.request.IdempotencyKey;

/** Names what is public of one consultation's responses; prints with its kind: {@code publication-} and 26 symbols. */
public record PublicationId(@JsonValue String value) {

    private static final String KIND = "publication-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PublicationId {
        if (!value.matches(KIND + "[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a publication");
        }
    }

    /** The one of this consultation. */
    public static PublicationId of(ConsultationId consultation) {
        return new PublicationId(KIND + new IdempotencyKey(consultation.value()).idFor("publication", "of-responses"));
    }

    @Override
    public String toString() {
        return value;
    }
}

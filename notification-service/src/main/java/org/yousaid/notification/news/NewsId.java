package org.yousaid.notification.news;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yousaid.contract.Reference;

/** Id of what there is to tell about one consultation or one suggestion: {@code news-} and what it is about. */
public record NewsId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NewsId {
        if (!value.startsWith("news-")) {
            throw new IllegalArgumentException("Not the id of news");
        }
    }

    public static NewsId ofConsultation(String consultation) {
        return new NewsId("news-" + consultation);
    }

    /** What came of it has versions of its own. */
    public static NewsId ofOutcome(String consultation) {
        return new NewsId("news-outcome-" + consultation);
    }

    public static NewsId ofSuggestion(Reference suggestion) {
        return new NewsId("news-" + suggestion.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.yousaid.consultation.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.Channel;

/** An answer as it is sent. Prints without its content. */
record SubmitResponseRequest(
        @Nullable Channel channel,
        @Nullable Instant capturedAt,
        @Nullable String place,
        @Nullable String ward,
        @Nullable String language,
        @Nullable List<AnswerRequest> answers,
        @Nullable List<IdeaRequest> suggestions,
        @Nullable ContactRequest contact,
        @Nullable ConsentsRequest consents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> equality,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String corrects) {

    /** The same without what is kept apart, which must leave no trace in what is stored of the response. */
    SubmitResponseRequest withoutEquality() {
        return new SubmitResponseRequest(
                channel, capturedAt, place, ward, language, answers, suggestions, contact, consents, null, corrects);
    }

    /** What was answered to the equality questions; nothing where nothing was. */
    Map<String, String> equalityAnswers() {
        return equality == null ? Map.of() : equality;
    }

    record AnswerRequest(
            @Nullable String question,
            @Nullable List<String> choice,
            @Nullable Integer scale,
            @Nullable List<String> ranking,
            @Nullable Map<String, String> matrix,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable String text) {}

    record IdeaRequest(
            @Nullable String reference,
            @Nullable String title,
            @Nullable String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String question,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String passage) {}

    record ContactRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {}

    record ConsentsRequest(
            @Nullable Boolean thankMe,
            @Nullable Boolean tellMeTheResult,
            @Nullable Boolean keepMeInformed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean wardNews) {}

    @Override
    public String toString() {
        return "SubmitResponseRequest[" + channel + "]";
    }
}

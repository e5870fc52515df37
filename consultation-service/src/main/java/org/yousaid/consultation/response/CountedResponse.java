package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;

/**
 * What is counted of a response. It stands in the event that brings it in and again in the one that takes it out, so that
 * whoever counts needs nothing but the events.
 */
public interface CountedResponse {

    ConsultationId consultation();

    Channel channel();

    @Nullable
    String ward();

    List<Answer> answers();

    /** The range of ages its author is in; empty where nobody asked, or it was not answered. */
    default Optional<String> age() {
        return answers().stream()
                .filter(Answer::age)
                .flatMap(answer -> answer.cells().stream())
                .findFirst();
    }

    /** Ids of the questions that were not shown. */
    List<String> hidden();

    /** When it was taken down. */
    Instant capturedAt();
}

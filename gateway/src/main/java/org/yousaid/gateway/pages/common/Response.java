package org.yousaid.gateway.pages.common;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** That an answer was given, and what was promised for it; nothing of what was answered. */
public record Response(
        String reference,
        JsonNode consultation,
        Instant recordedAt,
        @Nullable Instant replyBy,
        @Nullable ReplyPromise promise,
        @Nullable List<Idea> suggestions) {

    /** An idea found in the answer. */
    public record Idea(String reference, @Nullable String title) {}

    public List<Idea> ideas() {
        return suggestions == null ? List.of() : suggestions;
    }

    public String consultationSlug() {
        return consultation.isString()
                ? consultation.asString()
                : consultation.path("slug").asString(consultation.path("id").asString(""));
    }

    public String consultationTitle() {
        return consultation.path("title").asString(consultationSlug());
    }

    Response with(@Nullable ReplyPromise known) {
        return new Response(reference, consultation, recordedAt, replyBy, known, suggestions);
    }
}

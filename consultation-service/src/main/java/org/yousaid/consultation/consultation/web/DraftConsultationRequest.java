package org.yousaid.consultation.consultation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a draft is made of, as it is sent; everything may still be missing. */
record DraftConsultationRequest(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String purpose,
        @Nullable String canStillChange,
        @Nullable LocalDate decisionDate,
        @Nullable String decidedBy,
        @Nullable List<BackgroundRequest> background,
        @Nullable AudienceRequest audience,
        @Nullable List<QuestionRequest> questions,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer replyWithinDays,
        @Nullable String owner,
        @Nullable List<String> languages) {

    record BackgroundRequest(
            @Nullable String title, @Nullable String url) {}

    record AudienceRequest(
            @Nullable Boolean everyone, @Nullable List<String> wards) {}

    record OptionRequest(@Nullable String id, @Nullable String text) {}

    record ShowIfRequest(
            @Nullable String question, @Nullable List<String> anyOf) {}

    record QuestionRequest(
            @Nullable String id,
            @Nullable String type,
            @Nullable String text,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable List<OptionRequest> options,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<OptionRequest> rows,
            @Nullable ShowIfRequest showIf,
            @Nullable String askAgainReason) {}
}

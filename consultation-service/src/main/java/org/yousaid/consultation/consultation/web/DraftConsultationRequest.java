package org.yousaid.consultation.consultation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        @Nullable List<SectionRequest> sections,
        @Nullable String layout,
        @Nullable List<QuestionRequest> questions,
        @Nullable Boolean askEquality,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Boolean standing,
        @Nullable Integer replyWithinDays,
        @Nullable String replyWithinUnit,
        @Nullable String interimViews,
        @Nullable String owner,
        @Nullable String objectives,
        @Nullable List<TargetRequest> targets,
        @Nullable String ageQuestion,
        @Nullable List<String> languages,
        @Nullable Map<String, TranslationRequest> translations) {

    record BackgroundRequest(
            @Nullable String title, @Nullable String url) {}

    record AudienceRequest(
            @Nullable Boolean everyone, @Nullable List<String> wards) {}

    record SectionRequest(
            @Nullable String id,
            @Nullable String title,
            @Nullable String text) {}

    record TargetRequest(
            @Nullable String by,
            @Nullable String group,
            @Nullable Integer count) {}

    record TranslationRequest(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String canStillChange,
            @Nullable Map<String, SectionTextRequest> sections) {}

    record SectionTextRequest(
            @Nullable String title, @Nullable String text) {}

    record OptionRequest(@Nullable String id, @Nullable String text) {}

    record ShowIfRequest(
            @Nullable String question, @Nullable List<String> anyOf) {}

    record QuestionTextRequest(
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, String> options,
            @Nullable Map<String, String> rows,
            @Nullable String unit,
            @Nullable String minLabel,
            @Nullable String maxLabel) {}

    record QuestionRequest(
            @Nullable String id,
            @Nullable String type,
            @Nullable String text,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable String section,
            @Nullable List<OptionRequest> options,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<OptionRequest> rows,
            @Nullable ShowIfRequest showIf,
            @Nullable String askAgainReason,
            @Nullable Map<String, QuestionTextRequest> translations,
            @Nullable String unit,
            @Nullable String minLabel,
            @Nullable String maxLabel,
            @Nullable Boolean chartInMails) {}
}

package org.yousaid.consultation.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Aims.Target;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.BackgroundDocument;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.ContentTranslation;
import org.yousaid.consultation.consultation.Correction;
import org.yousaid.consultation.consultation.Form.Layout;
import org.yousaid.consultation.consultation.InterimViews;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Section;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.Wish;

/** A consultation with its questions, as everybody reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationRepresentation(
        ConsultationId id,
        Slug slug,
        long version,
        ConsultationStatus status,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable String canStillChange,
        @Nullable LocalDate decisionDate,
        @Nullable String decidedBy,
        List<BackgroundDocument> background,
        AudienceRepresentation audience,
        List<Section> sections,
        Layout layout,
        List<QuestionRepresentation> questions,
        boolean askEquality,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        boolean standing,
        int replyWithinDays,
        ReplyUnit replyWithinUnit,
        InterimViews interimViews,
        @Nullable String owner,
        @Nullable String objectives,
        List<Target> targets,
        @Nullable String ageQuestion,
        List<String> languages,
        Map<String, ContentTranslation> translations,
        boolean historic,
        int resultsVersion,
        int outcomeVersion,
        List<Correction> corrections,
        @Nullable List<Wish> askedFor,
        @Nullable ConsultationId copyOf) {

    /** With what only the council itself is told, or without. */
    static ConsultationRepresentation of(ConsultationView view, boolean staff) {
        ConsultationContent content = view.content();
        return new ConsultationRepresentation(
                view.id(),
                view.slug(),
                view.version(),
                view.status(),
                content.title(),
                content.purpose(),
                content.canStillChange(),
                content.decisionDate(),
                content.decidedBy(),
                content.background(),
                AudienceRepresentation.of(content.audience()),
                content.form().sections(),
                content.form().layout(),
                content.questions().stream().map(QuestionRepresentation::of).toList(),
                content.form().askEquality(),
                content.opensAt(),
                content.closesAt(),
                view.openedAt(),
                view.closedAt(),
                content.standing(),
                content.replyWithinDays(),
                ReplyUnit.of(content),
                content.participationOnly() ? InterimViews.PARTICIPATION : InterimViews.ANSWERS,
                content.owner(),
                content.aims().objectives(),
                content.aims().targets(),
                content.aims().ageQuestion(),
                content.languages(),
                content.translations(),
                view.historic(),
                view.resultsVersion(),
                view.course().outcomeVersion(),
                view.course().corrections(),
                staff ? view.course().askedFor() : null,
                staff ? view.copyOf() : null);
    }

    /** Either everyone or the wards that are asked, in the shape a draft is sent in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AudienceRepresentation(
            @Nullable Boolean everyone, @Nullable List<String> wards) {

        static AudienceRepresentation of(Audience audience) {
            return audience.everyone()
                    ? new AudienceRepresentation(true, null)
                    : new AudienceRepresentation(null, audience.wards());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionRepresentation(
            String id,
            QuestionType type,
            String text,
            @Nullable String help,
            boolean required,
            @Nullable String section,
            @Nullable ShowIf showIf,
            @Nullable List<Option> options,
            @Nullable List<Option> rows,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String askAgainReason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, QuestionTranslation> translations,
            @Nullable String unit,
            @Nullable String minLabel,
            @Nullable String maxLabel,
            @Nullable Boolean chartInMails) {

        static QuestionRepresentation of(Question question) {
            return new QuestionRepresentation(
                    question.id(),
                    question.type(),
                    question.text(),
                    question.help(),
                    question.required(),
                    question.section(),
                    question.showIf(),
                    question.type().hasOptions() ? question.options() : null,
                    question.rows().isEmpty() ? null : question.rows(),
                    question.min(),
                    question.max(),
                    question.askAgainReason(),
                    question.translations(),
                    question.unit(),
                    question.minLabel(),
                    question.maxLabel(),
                    question.chartInMails());
        }
    }
}

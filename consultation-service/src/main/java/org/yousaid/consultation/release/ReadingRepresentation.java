package org.yousaid.consultation.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.release.Passages.Passage;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.RedactionReason;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * One response as the policy team reads it: what was said, never who said it.
 *
 * @param consultation the name in addresses of what it answers
 * @param ward the name of the ward; its code where the list has none
 * @param withdrawn absent as long as it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReadingRepresentation(
        Reference reference,
        String consultation,
        long version,
        Channel channel,
        @Nullable String ward,
        String language,
        Instant capturedAt,
        Instant recordedAt,
        @Nullable Withdrawal withdrawn,
        List<AnswerRepresentation> answers) {

    /**
     * That it was taken back.
     *
     * @param correctedBy the later response that took its place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawal(
            String reason, String by, Instant at, @Nullable Reference correctedBy) {}

    /**
     * An answer as people read it.
     *
     * @param asked the question
     * @param said what was chosen, in words of the question; for an answer in somebody's own words absent
     * @param text somebody's own words, as they stand now
     * @param passages the same, with what was taken out marked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerRepresentation(
            String question,
            String asked,
            @Nullable List<String> said,
            @Nullable String text,
            @Nullable List<Passage> passages,
            List<RedactionRepresentation> redactions) {}

    /** That a passage was taken out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RedactionRepresentation(
            RedactionReason reason, @Nullable String note, String by, Instant at) {}

    static ReadingRepresentation of(
            Reading reading, ConsultationContent content, Map<SealedText, String> words, Map<String, String> wards) {
        ResponseEvent.Recorded given = reading.given();
        ResponseEvent.Withdrawn withdrawn = reading.withdrawn();
        String ward = given.ward();
        return new ReadingRepresentation(
                given.reference(),
                given.slug().value(),
                reading.version(),
                given.channel(),
                ward == null ? null : wards.getOrDefault(ward, ward),
                given.language(),
                given.capturedAt(),
                given.recordedAt(),
                withdrawn == null ? null : withdrawal(withdrawn),
                content.questions().stream()
                        .flatMap(question -> reading.answers().stream()
                                .filter(answer -> answer.question().equals(question.id()))
                                .map(answer -> answer(reading, question, answer, words, wards)))
                        .toList());
    }

    private static Withdrawal withdrawal(ResponseEvent.Withdrawn withdrawn) {
        return new Withdrawal(withdrawn.reason(), withdrawn.by(), withdrawn.at(), withdrawn.correctedBy());
    }

    private static AnswerRepresentation answer(
            Reading reading,
            Question question,
            Answer answer,
            Map<SealedText, String> words,
            Map<String, String> wards) {
        String text = answer.words()
                .map(closed -> words.getOrDefault(closed, PersonVault.REMOVED))
                .orElse(null);
        return new AnswerRepresentation(
                question.id(),
                question.text(),
                text == null ? said(question, answer.value(), wards) : null,
                text,
                text == null ? null : Passages.of(text),
                reading.redactions().stream()
                        .filter(redacted -> redacted.question().equals(question.id()))
                        .map(redacted -> new RedactionRepresentation(
                                redacted.reason(), redacted.note(), redacted.by(), redacted.at()))
                        .toList());
    }

    private static List<String> said(Question question, AnswerValue value, Map<String, String> wards) {
        return switch (value) {
            case AnswerValue.Choice(List<String> options) ->
                options.stream()
                        .map(option -> SaidAloud.option(question, option))
                        .toList();
            case AnswerValue.Ranking(List<String> options) -> SaidAloud.ranked(question, options);
            case AnswerValue.Matrix(Map<String, String> rows) -> SaidAloud.rows(question, rows);
            case AnswerValue.Step step -> List.of(question.label(Integer.toString(step.step())));
            case AnswerValue.Amount amount -> List.of(SaidAloud.amount(question, amount.number()));
            case AnswerValue.Day day -> List.of(day.date().toString());
            case AnswerValue.Place place -> List.of(wards.getOrDefault(place.ward(), place.ward()));
            case AnswerValue.Words _ -> List.of();
        };
    }
}

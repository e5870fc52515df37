package org.yousaid.consultation.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.publication.PublicResponses.PublicResponse;
import org.yousaid.consultation.release.SaidAloud;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * A response as the public reads it: nothing tells who gave it, when, or in which way.
 *
 * @param id the same in every release of it; not its reference
 * @param ward the name of the ward, where so many go out from it that it says nothing of anybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleasedRepresentation(String id, @Nullable String ward, List<AnswerRepresentation> answers) {

    /**
     * An answer.
     *
     * @param said what was chosen, in words of the question; a number or a date as it is counted
     * @param text somebody's own words, where they were cleared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerRepresentation(
            String question,
            String asked,
            @Nullable List<String> said,
            @Nullable String text) {}

    static ReleasedRepresentation of(
            PublicResponse response,
            ConsultationContent content,
            List<String> named,
            Map<String, String> wards,
            Map<SealedText, String> words) {
        String ward = response.ward();
        return new ReleasedRepresentation(
                response.place(),
                ward != null && named.contains(ward) ? wards.getOrDefault(ward, ward) : null,
                content.questions().stream()
                        .flatMap(question -> response.answers().stream()
                                .filter(answer -> answer.question().equals(question.id()))
                                .flatMap(answer -> answer(question, answer, words).stream()))
                        .toList());
    }

    /** Nothing where the words are erased. */
    private static Optional<AnswerRepresentation> answer(
            Question question, Answer answer, Map<SealedText, String> words) {
        Optional<SealedText> sealed = answer.words();
        if (sealed.isPresent()) {
            return sealed.map(words::get)
                    .filter(text -> !text.equals(PersonVault.REMOVED))
                    .map(text -> new AnswerRepresentation(question.id(), question.text(), null, text));
        }
        return Optional.of(new AnswerRepresentation(question.id(), question.text(), said(question, answer), null));
    }

    /** A birthday or an exact income could tell who it is, so numbers and dates read as they are counted. */
    private static List<String> said(Question question, Answer answer) {
        return switch (answer.value()) {
            case AnswerValue.Choice(List<String> options) ->
                options.stream()
                        .map(option -> SaidAloud.option(question, option))
                        .toList();
            case AnswerValue.Ranking(List<String> options) -> SaidAloud.ranked(question, options);
            case AnswerValue.Matrix(Map<String, String> rows) -> SaidAloud.rows(question, rows);
            case AnswerValue.Step(int step) -> List.of(Integer.toString(step));
            case AnswerValue.Amount(BigDecimal _), AnswerValue.Day _ ->
                Stream.ofNullable(answer.counted()).map(question::label).toList();
            case AnswerValue.Place _, AnswerValue.Words _ -> List.of();
        };
    }
}

package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/** The flat shape of an answer in an event: exactly one of the values is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredAnswer(
        String question,
        @Nullable List<String> choice,
        @Nullable Integer scale,
        @Nullable List<String> ranking,
        @Nullable Map<String, String> matrix,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String place,
        @Nullable SealedText text,
        @Nullable String counted,
        @Nullable Boolean age) {

    static StoredAnswer of(Answer answer) {
        AnswerValue value = answer.value();
        return new StoredAnswer(
                answer.question(),
                value instanceof AnswerValue.Choice(List<String> options) ? options : null,
                value instanceof AnswerValue.Step(int step) ? Integer.valueOf(step) : null,
                value instanceof AnswerValue.Ranking(List<String> options) ? options : null,
                value instanceof AnswerValue.Matrix(Map<String, String> rows) ? rows : null,
                value instanceof AnswerValue.Amount(BigDecimal amount) ? amount : null,
                value instanceof AnswerValue.Day(LocalDate day) ? day : null,
                value instanceof AnswerValue.Place(String ward) ? ward : null,
                answer.words().orElse(null),
                answer.counted(),
                answer.age() ? Boolean.TRUE : null);
    }

    Answer answer() {
        List<AnswerValue> values = Stream.<Optional<? extends AnswerValue>>of(
                        Optional.ofNullable(choice).map(AnswerValue.Choice::new),
                        Optional.ofNullable(scale).map(AnswerValue.Step::new),
                        Optional.ofNullable(ranking).map(AnswerValue.Ranking::new),
                        Optional.ofNullable(matrix).map(AnswerValue.Matrix::new),
                        Optional.ofNullable(number).map(AnswerValue.Amount::new),
                        Optional.ofNullable(date).map(AnswerValue.Day::new),
                        Optional.ofNullable(place).map(AnswerValue.Place::new),
                        Optional.ofNullable(text).map(AnswerValue.Words::new))
                .<AnswerValue>flatMap(Optional::stream)
                .toList();
        if (values.size() != 1) {
            throw new IllegalArgumentException("An answer has exactly one value");
        }
        return new Answer(question, values.getFirst(), counted, Boolean.TRUE.equals(age));
    }
}

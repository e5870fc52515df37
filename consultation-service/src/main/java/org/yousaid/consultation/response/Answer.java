package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.support.vault.SealedText;

/**
 * The answer to one question as it is kept. In JSON its value stands beside the question under the value's own name.
 *
 * @param counted the bin of a number or the month or year of a date, as the question had them when it was answered: what
 *     the value alone does not say; absent for all others
 * @param age whether this tells the age of its author, as the consultation had it when it was answered
 */
public record Answer(
        String question, AnswerValue value, @Nullable String counted, boolean age) {

    public Answer(String question, AnswerValue value) {
        this(question, value, null);
    }

    public Answer(String question, AnswerValue value, @Nullable String counted) {
        this(question, value, counted, false);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer read(StoredAnswer stored) {
        return stored.answer();
    }

    @JsonValue
    StoredAnswer stored() {
        return StoredAnswer.of(this);
    }

    /** The cells of the question's table that this is counted in; none for words. */
    public List<String> cells() {
        return switch (value) {
            case AnswerValue.Choice choice -> choice.options();
            case AnswerValue.Step step -> List.of(Integer.toString(step.step()));
            case AnswerValue.Ranking ranking -> ranked(ranking.options());
            case AnswerValue.Matrix matrix ->
                matrix.rows().entrySet().stream()
                        .map(row -> Question.cell(row.getKey(), row.getValue()))
                        .toList();
            case AnswerValue.Amount _, AnswerValue.Day _ ->
                Optional.ofNullable(counted).stream().toList();
            case AnswerValue.Place place -> List.of(place.ward());
            case AnswerValue.Words _ -> List.of();
        };
    }

    private static List<String> ranked(List<String> options) {
        return IntStream.range(0, options.size())
                .mapToObj(rank -> Question.cell(options.get(rank), Integer.toString(rank + 1)))
                .toList();
    }

    /** The words, sealed; empty for an answer of another form. */
    public Optional<SealedText> words() {
        return value instanceof AnswerValue.Words words ? Optional.of(words.text()) : Optional.empty();
    }

    /** What was chosen, as far as other questions may depend on it. */
    static List<String> chosen(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Choice choice -> choice.options();
            case AnswerValue.Step step -> List.of(Integer.toString(step.step()));
            case AnswerValue.Ranking _,
                    AnswerValue.Matrix _,
                    AnswerValue.Amount _,
                    AnswerValue.Day _,
                    AnswerValue.Place _,
                    AnswerValue.Words _ -> List.of();
        };
    }
}

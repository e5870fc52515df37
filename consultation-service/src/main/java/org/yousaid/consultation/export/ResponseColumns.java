package org.yousaid.consultation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.SealedText;

/**
 * The columns of a consultation's responses: what is known of each response, then its answers, one column per question;
 * where several things can be chosen or ranked, one per option; where there are rows, one per row.
 */
final class ResponseColumns {

    private static final List<String> ABOUT =
            List.of("reference", "captured_at", "recorded_at", "channel", "ward", "language");

    private final List<Question> questions;

    ResponseColumns(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /** What stands above the columns: ids, as they are in the API. */
    List<@Nullable Object> head() {
        List<@Nullable Object> head = new ArrayList<>(ABOUT);
        questions.forEach(question -> head.addAll(parts(question)));
        return head;
    }

    private static List<String> parts(Question question) {
        return switch (question.type()) {
            case MULTIPLE_CHOICE, RANKING ->
                question.options().stream()
                        .map(option -> question.id() + "/" + option.id())
                        .toList();
            case MATRIX ->
                question.rows().stream()
                        .map(row -> question.id() + "/" + row.id())
                        .toList();
            case SINGLE_CHOICE, SCALE, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> List.of(question.id());
        };
    }

    /** One response as a row. */
    List<@Nullable Object> row(ResponseEvent.Recorded response, Map<SealedText, String> words) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(response.reference().value());
        row.add(response.capturedAt().toString());
        row.add(response.recordedAt().toString());
        row.add(response.channel().name());
        row.add(response.ward());
        row.add(response.language());
        Map<String, Answer> answers =
                response.answers().stream().collect(Collectors.toMap(Answer::question, Function.identity()));
        for (Question question : questions) {
            Answer answer = answers.get(question.id());
            if (answer == null) {
                parts(question).forEach(_ -> row.add(null));
            } else {
                row.addAll(cells(question, answer.value(), words));
            }
        }
        return row;
    }

    private static List<@Nullable Object> cells(Question question, AnswerValue value, Map<SealedText, String> words) {
        List<@Nullable Object> cells = new ArrayList<>();
        switch (value) {
            case AnswerValue.Choice choice -> addChoice(cells, question, choice.options());
            case AnswerValue.Step step -> cells.add(step.step());
            case AnswerValue.Ranking ranking ->
                question.options().forEach(option -> {
                    int rank = ranking.options().indexOf(option.id());
                    cells.add(rank < 0 ? null : rank + 1);
                });
            case AnswerValue.Matrix matrix ->
                question.rows()
                        .forEach(row -> cells.add(label(question, matrix.rows().get(row.id()))));
            case AnswerValue.Amount amount -> cells.add(amount.number());
            case AnswerValue.Day day -> cells.add(day.date().toString());
            case AnswerValue.Place place -> cells.add(place.ward());
            case AnswerValue.Words text -> cells.add(words.get(text.text()));
        }
        return cells;
    }

    private static void addChoice(List<@Nullable Object> cells, Question question, List<String> chosen) {
        switch (question.type()) {
            case MULTIPLE_CHOICE ->
                question.options().forEach(option -> cells.add(chosen.contains(option.id()) ? 1 : 0));
            case SINGLE_CHOICE, SCALE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE ->
                cells.add(label(question, chosen.isEmpty() ? null : chosen.getFirst()));
        }
    }

    private static @Nullable String label(Question question, @Nullable String option) {
        return question.options().stream()
                .filter(offered -> offered.id().equals(option))
                .map(Option::text)
                .findFirst()
                .orElse(option);
    }
}

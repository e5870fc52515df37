package org.yousaid.consultation.response.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseRules;
import org.yousaid.consultation.response.Submission;
import org.yousaid.consultation.response.Submission.Outline;
import org.yousaid.support.vault.SealedText;

/** What follows when an answer is taken down: the event, or a refusal. Pure. */
final class ResponseDecision {

    private ResponseDecision() {}

    static ResponseEvent recorded(ResponseCommand.RecordAnswers command) {
        Submission submission = command.submission();
        ConsultationView asked = command.asked();
        ResponseRules.check(submission, asked, command.at());
        return new ResponseEvent.Recorded(
                command.id(),
                asked.id(),
                asked.slug(),
                asked.content().titleOrUntitled(),
                asked.version(),
                command.reference(),
                submission.channel(),
                command.place(),
                submission.ward(),
                command.language(),
                answers(asked.content(), submission.answers(), command.words()),
                hidden(asked.content(), submission),
                command.ideas(),
                command.contact(),
                command.consents(),
                submission.capturedOr(command.at()),
                command.at(),
                submission.replyBy(asked, command.at()),
                command.historic(),
                command.fingerprint(),
                submission.staff() ? command.by() : null,
                command.author());
    }

    private static List<String> hidden(ConsultationContent content, Submission submission) {
        Set<String> shown = submission.shown(content);
        return content.questions().stream()
                .map(Question::id)
                .filter(id -> !shown.contains(id))
                .toList();
    }

    private static List<Answer> answers(
            ConsultationContent content, List<Outline> outlines, Map<String, SealedText> words) {
        return outlines.stream().map(outline -> answer(content, outline, words)).toList();
    }

    private static Answer answer(ConsultationContent content, Outline outline, Map<String, SealedText> words) {
        Question question = content.question(outline.question()).orElseThrow();
        SealedText text = words.get(question.id());
        AnswerValue value = text == null ? outline.values().getFirst() : new AnswerValue.Words(text);
        return new Answer(
                question.id(),
                value,
                counted(question, value),
                question.id().equals(content.aims().ageQuestion()));
    }

    private static @Nullable String counted(Question question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Amount(BigDecimal number) -> question.countedAs(number);
            case AnswerValue.Day(LocalDate date) -> question.countedAs(date);
            case AnswerValue.Choice _,
                    AnswerValue.Step _,
                    AnswerValue.Ranking _,
                    AnswerValue.Matrix _,
                    AnswerValue.Place _,
                    AnswerValue.Words _ -> null;
        };
    }
}

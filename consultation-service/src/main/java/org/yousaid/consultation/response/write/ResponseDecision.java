package org.yousaid.consultation.response.write;

import java.util.List;
import java.util.Map;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseRules;
import org.yousaid.consultation.response.Submission;
import org.yousaid.consultation.response.Submission.Outline;
import org.yousaid.support.vault.SealedText;

/** What follows when an answer is taken down: the event, or a refusal. Pure. */
final class ResponseDecision {

    private ResponseDecision() {}

    static ResponseEvent decide(ResponseCommand command) {
        return switch (command) {
            case ResponseCommand.RecordAnswers taken -> recorded(taken);
        };
    }

    private static ResponseEvent recorded(ResponseCommand.RecordAnswers command) {
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
                answers(submission.answers(), command.words()),
                command.ideas(),
                command.contact(),
                command.consents(),
                submission.capturedOr(command.at()),
                command.at(),
                submission.replyBy(asked, command.at()),
                command.historic(),
                command.fingerprint(),
                submission.staff() ? command.by() : null);
    }

    private static List<Answer> answers(List<Outline> outlines, Map<String, SealedText> words) {
        return outlines.stream()
                .map(outline -> new Answer(
                        outline.question(),
                        outline.choice(),
                        outline.scale(),
                        outline.characters() == null ? null : words.get(outline.question())))
                .toList();
    }
}

package org.yousaid.consultation.response.write;

import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.RedactionRefusal;
import org.yousaid.consultation.response.RedactionRefusal.NoWordsThere;
import org.yousaid.consultation.response.RedactionRefusal.ResponseWithdrawn;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** What follows when somebody asks something of a response that was given: the event, or a refusal. Pure. */
final class GivenDecision {

    private GivenDecision() {}

    static ResponseEvent decide(ResponseState state, ResponseCommand.OfGiven command) {
        if (state.withdrawn()) {
            throw refused(new ResponseWithdrawn());
        }
        return switch (command) {
            case ResponseCommand.Redact redact -> redacted(state.given(), redact);
            case ResponseCommand.Withdraw withdraw -> withdrawn(state.given(), withdraw);
        };
    }

    private static ResponseEvent redacted(ResponseEvent.Recorded given, ResponseCommand.Redact command) {
        SealedText before = given.answers().stream()
                .filter(answer -> answer.question().equals(command.question()))
                .map(Answer::words)
                .flatMap(words -> words.stream())
                .findFirst()
                .orElseThrow(() -> refused(new NoWordsThere(command.question())));
        if (!before.equals(command.replaced())) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return new ResponseEvent.Redacted(
                given.id(),
                given.consultation(),
                given.reference(),
                command.question(),
                before,
                command.text(),
                command.reason(),
                command.note(),
                command.by(),
                command.at());
    }

    private static ResponseEvent withdrawn(ResponseEvent.Recorded given, ResponseCommand.Withdraw command) {
        SealedContact contact = given.contact();
        return new ResponseEvent.Withdrawn(
                given.id(),
                given.consultation(),
                given.reference(),
                given.channel(),
                given.place(),
                given.ward(),
                given.answers(),
                given.hidden(),
                given.capturedAt(),
                command.reason(),
                command.by(),
                command.at(),
                command.correctedBy(),
                contact == null ? null : contact.person());
    }

    private static Refused refused(RedactionRefusal refusal) {
        return new Refused(refusal);
    }
}

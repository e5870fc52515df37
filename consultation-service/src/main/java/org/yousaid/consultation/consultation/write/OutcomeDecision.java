package org.yousaid.consultation.consultation.write;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.consultation.OutcomeDraft;
import org.yousaid.consultation.consultation.OutcomeRefusal.ChangeNeedsAReason;
import org.yousaid.consultation.consultation.OutcomeRefusal.NoOutcomeDraft;
import org.yousaid.consultation.consultation.OutcomeRefusal.OutcomeAlreadyApproved;
import org.yousaid.consultation.consultation.OutcomeRefusal.OutcomeNotApproved;
import org.yousaid.consultation.consultation.OutcomeRefusal.ResultsComeFirst;
import org.yousaid.consultation.consultation.SecondPersonRefusal.SecondPersonNeeded;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchQuestion;
import org.yousaid.consultation.consultation.write.ConsultationState.Closed;
import org.yousaid.consultation.consultation.write.ConsultationState.Draft;
import org.yousaid.consultation.consultation.write.ConsultationState.NotDrafted;
import org.yousaid.consultation.consultation.write.ConsultationState.Open;
import org.yousaid.consultation.consultation.write.ConsultationState.OutcomePublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Planned;
import org.yousaid.consultation.consultation.write.ConsultationState.ResultsPublished;
import org.yousaid.consultation.consultation.write.ConsultationState.Withdrawn;
import org.yousaid.support.problem.Refused;

/** From what was said to what was done: written, approved, published. Pure. */
final class OutcomeDecision {

    private OutcomeDecision() {}

    static ConsultationEvent draft(ConsultationState state, ConsultationCommand.DraftOutcome command) {
        checkQuestions(closed(state).content(), command.outcome());
        return new ConsultationEvent.OutcomeDrafted(command.id(), command.outcome(), command.by(), command.at());
    }

    static ConsultationEvent approve(Life life, ConsultationCommand.ApproveOutcome command) {
        closed(life.state());
        OutcomeDraft draft = written(life);
        if (draft.isApproved()) {
            throw new Refused(new OutcomeAlreadyApproved());
        }
        return new ConsultationEvent.OutcomeApproved(command.id(), command.reason(), command.by(), command.at());
    }

    static ConsultationEvent publish(Life life, ConsultationCommand.PublishOutcome command) {
        Draft consultation = withResults(life);
        Outcome given = command.outcome();
        if (given == null) {
            OutcomeDraft draft = written(life);
            if (!draft.isApproved()) {
                throw new Refused(new OutcomeNotApproved());
            }
            return SecondPerson.decide(
                    life,
                    command,
                    Optional.of(draft.by()),
                    reason -> published(life, command, draft.outcome(), reason));
        }
        if (command.fourEyes()) {
            throw new Refused(new SecondPersonNeeded(command.step()));
        }
        checkQuestions(consultation.content(), given);
        return published(life, command, given, command.reason());
    }

    private static ConsultationEvent published(
            Life life, ConsultationCommand.PublishOutcome command, Outcome outcome, @Nullable String reason) {
        int before = life.course().outcomeVersion();
        if (before > 0 && reason == null) {
            throw new Refused(new ChangeNeedsAReason());
        }
        return new ConsultationEvent.OutcomePublished(
                command.id(), before + 1, outcome, reason, command.by(), command.at());
    }

    private static OutcomeDraft written(Life life) {
        OutcomeDraft draft = life.course().outcomeDraft();
        if (draft == null) {
            throw new Refused(new NoOutcomeDraft());
        }
        return draft;
    }

    private static Draft closed(ConsultationState state) {
        return switch (state) {
            case Closed(Draft draft) -> draft;
            case ResultsPublished(Draft draft) -> draft;
            case OutcomePublished(Draft draft) -> draft;
            case Open(Draft draft) when state.isStanding() -> draft;
            case NotDrafted _, Draft _, Planned _, Open _ -> throw new Refused(new NotClosedYet(state.status()));
            case Withdrawn _ -> throw new Refused(new AlreadyWithdrawn());
        };
    }

    private static Draft withResults(Life life) {
        Draft draft = closed(life.state());
        if (life.course().resultsVersion() == 0) {
            throw new Refused(new ResultsComeFirst(life.state().status()));
        }
        return draft;
    }

    private static void checkQuestions(ConsultationContent content, Outcome outcome) {
        outcome.items().stream()
                .map(Outcome.Item::question)
                .filter(Objects::nonNull)
                .filter(question -> content.question(question).isEmpty())
                .findFirst()
                .ifPresent(question -> {
                    throw new Refused(new NoSuchQuestion(question));
                });
    }
}

package org.yousaid.suggestion.opportunity.write;

import java.util.Optional;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityCommand.Request;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityRefusal;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/** What follows from a command, given the state; empty when nothing is to be changed. */
final class OpportunityDecision {

    private OpportunityDecision() {}

    static Optional<OpportunityEvent> decide(OpportunityState state, OpportunityCommand command) {
        if (!(command instanceof OpportunityCommand.Identify) && !state.begun()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return switch (command) {
            case OpportunityCommand.Identify identify -> Optional.of(identified(identify));
            case OpportunityCommand.TakeIn takeIn -> SuggestionsDecision.takeIn(state, takeIn);
            case OpportunityCommand.Gather gather -> SuggestionsDecision.gather(state, gather);
            case OpportunityCommand.Release release -> Optional.of(SuggestionsDecision.release(state, release));
            case OpportunityCommand.Drop drop -> SuggestionsDecision.drop(state, drop);
            case OpportunityCommand.Merge merge -> Optional.of(SuggestionsDecision.merge(state, merge));
            case OpportunityCommand.KeepApart keepApart -> SuggestionsDecision.keepApart(state, keepApart);
            case OpportunityCommand.Split split -> Optional.of(SuggestionsDecision.split(state, split));
            case OpportunityCommand.Describe describe -> Optional.of(described(state, describe));
            case OpportunityCommand.Assess assess -> Optional.of(assessed(state, assess));
            case OpportunityCommand.AskAdvice ask -> asked(state, ask);
            case OpportunityCommand.GiveAdvice give -> Optional.of(given(state, give));
            case OpportunityCommand.RecordView view -> Optional.of(recorded(state, view));
            case OpportunityCommand.Decide decide -> Optional.of(decided(state, decide));
            case OpportunityCommand.Plan plan -> Optional.of(DeliveryDecision.plan(state, plan));
            case OpportunityCommand.Start start -> Optional.of(DeliveryDecision.start(state, start));
            case OpportunityCommand.ReachMilestone reach -> Optional.of(DeliveryDecision.reach(state, reach));
            case OpportunityCommand.AddEvidence add -> Optional.of(DeliveryDecision.evidence(state, add));
            case OpportunityCommand.Deliver deliver -> Optional.of(DeliveryDecision.deliver(state, deliver));
            case OpportunityCommand.AddNote note -> Optional.of(noted(state, note));
        };
    }

    private static OpportunityEvent identified(OpportunityCommand.Identify command) {
        Request request = command.request();
        return new OpportunityEvent.Identified(
                command.id(),
                command.fingerprint(),
                command.brief(),
                command.suggestions().stream().distinct().toList(),
                command.keptBack(),
                command.from(),
                request.by(),
                request.at());
    }

    private static OpportunityEvent described(OpportunityState state, OpportunityCommand.Describe command) {
        refuseEnded(state);
        return new OpportunityEvent.Described(
                command.id(),
                command.brief(),
                command.request().by(),
                command.request().at());
    }

    private static OpportunityEvent assessed(OpportunityState state, OpportunityCommand.Assess command) {
        refuseDecided(state);
        return new OpportunityEvent.Assessed(
                command.id(),
                command.assessment(),
                command.request().by(),
                command.request().at());
    }

    private static Optional<OpportunityEvent> asked(OpportunityState state, OpportunityCommand.AskAdvice command) {
        refuseEnded(state);
        if (state.advice(command.advice()) != null) {
            return Optional.empty();
        }
        return Optional.of(new OpportunityEvent.AdviceAsked(
                command.id(),
                command.advice(),
                command.expert(),
                command.field(),
                command.question(),
                command.answerBy(),
                command.request().by(),
                command.request().at()));
    }

    private static OpportunityEvent given(OpportunityState state, OpportunityCommand.GiveAdvice command) {
        refuseEnded(state);
        Boolean given = state.advice(command.advice());
        if (given == null) {
            throw new Refused(new OpportunityRefusal.NoSuchAdvice(command.advice()));
        }
        if (given) {
            throw new Refused(new OpportunityRefusal.AdviceAlreadyGiven(command.advice()));
        }
        return new OpportunityEvent.AdviceGiven(
                command.id(),
                command.advice(),
                command.answer(),
                command.request().by(),
                command.request().at());
    }

    private static OpportunityEvent recorded(OpportunityState state, OpportunityCommand.RecordView command) {
        refuseEnded(state);
        return new OpportunityEvent.ViewRecorded(
                command.id(),
                command.view(),
                command.request().by(),
                command.request().at());
    }

    private static OpportunityEvent decided(OpportunityState state, OpportunityCommand.Decide command) {
        refuseDecided(state);
        if (state.status() != OpportunityStatus.ASSESSED) {
            throw new Refused(new OpportunityRefusal.NotAssessedYet());
        }
        OpportunityId id = command.id();
        Request request = command.request();
        return command.decision().approved()
                ? new OpportunityEvent.Approved(id, command.decision(), request.by(), request.at())
                : new OpportunityEvent.Declined(id, command.decision(), request.by(), request.at());
    }

    private static OpportunityEvent noted(OpportunityState state, OpportunityCommand.AddNote command) {
        if (command.told()) {
            refuseEnded(state);
        }
        return new OpportunityEvent.NoteAdded(
                command.id(),
                command.words(),
                command.told(),
                command.request().by(),
                command.request().at());
    }

    static void refuseEnded(OpportunityState state) {
        if (state.status().ended()) {
            throw new Refused(new OpportunityRefusal.OpportunityEnded(state.status(), state.into()));
        }
    }

    static void refuseDecided(OpportunityState state) {
        refuseEnded(state);
        if (state.status().decided()) {
            throw new Refused(new OpportunityRefusal.AlreadyDecided(state.status()));
        }
    }

    static void refuseUndecided(OpportunityState state) {
        refuseEnded(state);
        if (!state.status().decided()) {
            throw new Refused(new OpportunityRefusal.NotApprovedYet());
        }
    }
}

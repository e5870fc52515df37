package org.yousaid.suggestion.opportunity.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityRefusal;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.problem.Refused;

/** What follows for the suggestions that an opportunity gathers: none is ever lost on the way from one to another. */
final class SuggestionsDecision {

    private SuggestionsDecision() {}

    static Optional<OpportunityEvent> gather(OpportunityState state, OpportunityCommand.Gather command) {
        OpportunityDecision.refuseEnded(state);
        List<SuggestionId> wanted = state.lacking(command.suggestions());
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpportunityEvent.Gathered(
                        command.id(),
                        wanted,
                        false,
                        null,
                        command.request().by(),
                        command.request().at()));
    }

    /** They belong here also when this has ended meanwhile, and end as it did; where it was merged they go on. */
    static Optional<OpportunityEvent> takeIn(OpportunityState state, OpportunityCommand.TakeIn command) {
        if (state.status() == OpportunityStatus.MERGED) {
            throw new Refused(new OpportunityRefusal.OpportunityEnded(state.status(), state.into()));
        }
        List<SuggestionId> wanted = state.lacking(command.suggestions());
        boolean known = command.from() == null || state.knowsMerged(command.from());
        return wanted.isEmpty() && known
                ? Optional.empty()
                : Optional.of(new OpportunityEvent.Gathered(
                        command.id(),
                        wanted,
                        command.from() == null,
                        command.from(),
                        command.request().by(),
                        command.request().at()));
    }

    static OpportunityEvent release(OpportunityState state, OpportunityCommand.Release command) {
        OpportunityDecision.refuseEnded(state);
        checkGathered(state, command.suggestions());
        return new OpportunityEvent.Released(
                command.id(),
                command.suggestions().stream().distinct().toList(),
                command.reason(),
                true,
                command.request().by(),
                command.request().at());
    }

    static Optional<OpportunityEvent> drop(OpportunityState state, OpportunityCommand.Drop command) {
        return state.has(command.suggestion())
                ? Optional.of(new OpportunityEvent.Released(
                        command.id(),
                        List.of(command.suggestion()),
                        command.reason(),
                        false,
                        command.request().by(),
                        command.request().at()))
                : Optional.empty();
    }

    static OpportunityEvent merge(OpportunityState state, OpportunityCommand.Merge command) {
        if (command.into().equals(command.id())) {
            throw new Refused(new OpportunityRefusal.MergedWithItself());
        }
        OpportunityDecision.refuseDecided(state);
        return new OpportunityEvent.Merged(
                command.id(),
                command.into(),
                command.reason(),
                state.suggestions(),
                command.request().by(),
                command.request().at());
    }

    static Optional<OpportunityEvent> keepApart(OpportunityState state, OpportunityCommand.KeepApart command) {
        return state.status() == OpportunityStatus.MERGED
                ? Optional.of(new OpportunityEvent.MergeUndone(
                        command.id(),
                        state.beforeMerge(),
                        state.gone(),
                        command.request().by(),
                        command.request().at()))
                : Optional.empty();
    }

    static OpportunityEvent split(OpportunityState state, OpportunityCommand.Split command) {
        OpportunityDecision.refuseDecided(state);
        checkGathered(state, command.suggestions());
        List<SuggestionId> off = command.suggestions().stream().distinct().toList();
        if (off.size() == state.size()) {
            throw new Refused(new OpportunityRefusal.NothingLeft());
        }
        return new OpportunityEvent.Split(
                command.id(),
                command.off(),
                command.brief(),
                off,
                state.keptBack(),
                command.request().by(),
                command.request().at());
    }

    private static void checkGathered(OpportunityState state, Collection<SuggestionId> named) {
        for (SuggestionId suggestion : new HashSet<>(named)) {
            if (!state.has(suggestion)) {
                throw new Refused(new OpportunityRefusal.NotGatheredHere(
                        suggestion.reference().value()));
            }
        }
    }
}

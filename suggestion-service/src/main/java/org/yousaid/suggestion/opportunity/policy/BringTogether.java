package org.yousaid.suggestion.opportunity.policy;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityCommand.Request;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityRefusal.OpportunityEnded;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.problem.Refused;

/**
 * Brings suggestions to the opportunity they belong to: those that were joined when they were screened, those of one that
 * was merged into another, and those that were split off. Where one was merged meanwhile, they follow it; where that leads back to where they come from, two people
 * merged each into the other at once, and the first of the two merges is taken back.
 */
@Component
@ProcessingGroup(OpportunityPolicies.GROUP)
class BringTogether {

    private final CommandGateway commands;
    private final EventStore events;

    BringTogether(CommandGateway commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    @EventHandler
    void on(SuggestionScreened screened) {
        OpportunityId opportunity = screened.opportunity();
        if (opportunity != null) {
            takeIn(opportunity, Request.ownPolicy(screened.at()), List.of(screened.id()), null);
        }
    }

    @EventHandler
    void on(OpportunityEvent.Merged merged) {
        takeIn(merged.into(), request(merged), merged.suggestions(), merged.id());
    }

    @EventHandler
    void on(OpportunityEvent.Split split) {
        if (events.lastSequenceNumberFor(split.off().value()).isPresent()) {
            return;
        }
        try {
            commands.<Object>sendAndWait(new OpportunityCommand.Identify(
                    split.off(),
                    request(split),
                    split.off().value(),
                    split.brief(),
                    split.suggestions(),
                    split.keptBack(),
                    split.id()));
        } catch (AggregateStreamCreationException | ConcurrencyException _) {
            // Another instance was faster.
        }
    }

    private void takeIn(
            OpportunityId opportunity, Request request, List<SuggestionId> suggestions, @Nullable OpportunityId from) {
        try {
            commands.<Object>sendAndWait(new OpportunityCommand.TakeIn(opportunity, request, suggestions, from));
        } catch (Refused refused) {
            OpportunityId into = refused.refusal() instanceof OpportunityEnded ended ? ended.into() : null;
            if (into == null) {
                throw refused;
            }
            if (from != null && into.equals(from)) {
                commands.<Object>sendAndWait(new OpportunityCommand.KeepApart(from, request));
            } else {
                takeIn(into, request, suggestions, from == null ? opportunity : from);
            }
        }
    }

    private static Request request(OpportunityEvent event) {
        return new Request(Request.ownPolicy(event.at()).expected(), event.by(), event.at());
    }
}

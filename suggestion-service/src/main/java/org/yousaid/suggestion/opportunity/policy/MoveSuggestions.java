package org.yousaid.suggestion.opportunity.policy;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.eventstore.deadletter.NotYet;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.opportunity.policy.Notices.Notice;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionCommand.MoveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Takes every suggestion where its opportunity stands, with a word to its author. May be run again: a suggestion knows the
 * last step that it was told of. One that cannot follow (it ended, or went elsewhere first) leaves the opportunity.
 */
@Component
@ProcessingGroup(OpportunityPolicies.GROUP)
class MoveSuggestions {

    private static final Logger LOG = LoggerFactory.getLogger(MoveSuggestions.class);

    private final EventStore events;
    private final CommandGateway commands;
    private final Suggestions suggestions;
    private final PersonVault vault;

    MoveSuggestions(EventStore events, CommandGateway commands, Suggestions suggestions, PersonVault vault) {
        this.events = events;
        this.commands = commands;
        this.suggestions = suggestions;
        this.vault = vault;
    }

    /** A step, and how a suggestion comes along. */
    private record Move(
            OpportunityEvent of,
            long step,
            Notice notice,
            boolean joins,
            @Nullable OpportunityId from) {}

    @EventHandler
    void on(OpportunityEvent event, @SequenceNumber long step) {
        switch (event) {
            case OpportunityEvent.Identified identified
            when !identified.suggestions().isEmpty() ->
                gathered(identified, step, identified.suggestions(), true, identified.from());
            case OpportunityEvent.Gathered gathered ->
                gathered(gathered, step, gathered.suggestions(), !gathered.joined(), gathered.from());
            case OpportunityEvent.Released released when released.told() -> released(released, step);
            case OpportunityEvent.Assessed _,
                    OpportunityEvent.Approved _,
                    OpportunityEvent.Declined _,
                    OpportunityEvent.DeliveryStarted _,
                    OpportunityEvent.MilestoneReached _,
                    OpportunityEvent.Delivered _,
                    OpportunityEvent.NoteAdded _ -> toAll(event, step);
            case OpportunityEvent.Identified _,
                    OpportunityEvent.Described _,
                    OpportunityEvent.Released _,
                    OpportunityEvent.AdviceAsked _,
                    OpportunityEvent.AdviceGiven _,
                    OpportunityEvent.ViewRecorded _,
                    OpportunityEvent.Planned _,
                    OpportunityEvent.EvidenceAdded _,
                    OpportunityEvent.Merged _,
                    OpportunityEvent.MergeUndone _,
                    OpportunityEvent.Split _ -> {}
        }
    }

    private void toAll(OpportunityEvent event, long step) {
        Standing now = Standing.at(events, event.id(), step);
        Notices.toAll(event, now.view())
                .ifPresent(notice -> move(new Move(event, step, notice, false, null), now.suggestions()));
    }

    /** Who joined by the screening was told so; there is news only when the opportunity has come further. */
    private void gathered(
            OpportunityEvent event, long step, List<SuggestionId> which, boolean joins, @Nullable OpportunityId from) {
        Standing now = Standing.at(events, event.id(), step);
        if (joins || from != null || now.view().status() != OpportunityStatus.IDENTIFIED) {
            move(new Move(event, step, Notices.toGathered(now.view()), joins, from), which);
        }
    }

    private void released(OpportunityEvent.Released released, long step) {
        Standing now = Standing.at(events, released.id(), step);
        Notice notice = Notices.toReleased(now.view(), released.reason());
        move(new Move(released, step, notice, false, null), released.suggestions());
    }

    private void move(Move move, List<SuggestionId> which) {
        which.forEach(suggestion -> move(move, suggestion));
    }

    private void move(Move move, SuggestionId id) {
        SuggestionView suggestion =
                suggestions.find(id).orElseThrow(() -> new NotYet("Not in the read model yet: " + id));
        OpportunityId opportunity = move.of().id();
        if (opportunity.equals(suggestion.opportunity()) && suggestion.step() >= move.step()) {
            return;
        }
        SealedText note = vault.seal(suggestion.owner(), move.notice().words());
        try {
            commands.<Object>sendAndWait(new MoveSuggestion(
                    id,
                    opportunity,
                    move.step(),
                    move.notice().reached(),
                    move.joins(),
                    move.from(),
                    note,
                    move.of().by(),
                    move.of().at()));
        } catch (Refused refused) {
            vault.redact(note);
            drop(move, id, refused);
        }
    }

    private void drop(Move move, SuggestionId id, Refused refused) {
        String code = refused.refusal().code();
        LOG.warn(
                "suggestion does not follow: suggestion={} opportunity={} code={}",
                id,
                move.of().id(),
                code);
        commands.<Object>sendAndWait(new OpportunityCommand.Drop(
                move.of().id(),
                OpportunityCommand.Request.ownPolicy(move.of().at()),
                id,
                id.reference() + ": " + refused.refusal().title()));
    }
}

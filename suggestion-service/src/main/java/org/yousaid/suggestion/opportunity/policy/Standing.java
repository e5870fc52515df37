package org.yousaid.suggestion.opportunity.policy;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.OpportunityCourse;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * An opportunity as it was right after one of its steps, from its own events: the read model may be ahead or behind.
 *
 * @param suggestions that it had then
 */
record Standing(OpportunityView view, List<SuggestionId> suggestions) {

    static Standing at(EventStore events, OpportunityId id, long step) {
        @Nullable OpportunityView view = null;
        Set<SuggestionId> gathered = new LinkedHashSet<>();
        Iterator<? extends DomainEventMessage<?>> history =
                events.readEvents(id.value()).asStream().iterator();
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            if (message.getSequenceNumber() > step) {
                break;
            }
            OpportunityEvent event = (OpportunityEvent) message.getPayload();
            view = view == null
                    ? OpportunityCourse.begin((OpportunityEvent.Identified) event)
                    : new OpportunityCourse(view)
                            .follow(event, message.getSequenceNumber())
                            .view();
            follow(gathered, event);
        }
        return new Standing(Objects.requireNonNull(view), List.copyOf(gathered));
    }

    private static void follow(Set<SuggestionId> gathered, OpportunityEvent event) {
        switch (event) {
            case OpportunityEvent.Identified identified -> gathered.addAll(identified.suggestions());
            case OpportunityEvent.Gathered more -> gathered.addAll(more.suggestions());
            case OpportunityEvent.Released released -> released.suggestions().forEach(gathered::remove);
            case OpportunityEvent.Split split -> split.suggestions().forEach(gathered::remove);
            case OpportunityEvent.Merged merged -> merged.suggestions().forEach(gathered::remove);
            case OpportunityEvent.MergeUndone undone -> gathered.addAll(undone.suggestions());
            case OpportunityEvent.Described _,
                    OpportunityEvent.Assessed _,
                    OpportunityEvent.AdviceAsked _,
                    OpportunityEvent.AdviceGiven _,
                    OpportunityEvent.ViewRecorded _,
                    OpportunityEvent.Approved _,
                    OpportunityEvent.Declined _,
                    OpportunityEvent.Planned _,
                    OpportunityEvent.DeliveryStarted _,
                    OpportunityEvent.MilestoneReached _,
                    OpportunityEvent.EvidenceAdded _,
                    OpportunityEvent.Delivered _,
                    OpportunityEvent.NoteAdded _ -> {}
        }
    }
}

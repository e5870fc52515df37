package org.yousaid.suggestion.opportunity.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.ListedOpportunities;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;

/** Keeps what is listed of each opportunity, in the order of the changes: readers go on from the last one they know. */
@Component
@ProcessingGroup(ListedOpportunities.GROUP)
class ListingProjection {

    private final ListingDocuments documents;

    ListingProjection(ListingDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(OpportunityEvent event, TrackingToken token) {
        long place = token.position().orElseThrow();
        switch (event) {
            case OpportunityEvent.Identified identified -> documents.begun(place, identified);
            case OpportunityEvent.Described described -> documents.described(place, described.id(), described.brief());
            case OpportunityEvent.Assessed _ -> documents.reached(place, event.id(), OpportunityStatus.ASSESSED);
            case OpportunityEvent.Approved _ -> documents.reached(place, event.id(), OpportunityStatus.APPROVED);
            case OpportunityEvent.Declined _ -> documents.reached(place, event.id(), OpportunityStatus.DECLINED);
            case OpportunityEvent.DeliveryStarted _ ->
                documents.reached(place, event.id(), OpportunityStatus.IN_DELIVERY);
            case OpportunityEvent.Delivered _ -> documents.reached(place, event.id(), OpportunityStatus.DELIVERED);
            case OpportunityEvent.Merged _ -> documents.reached(place, event.id(), OpportunityStatus.MERGED);
            case OpportunityEvent.MergeUndone undone -> documents.reached(place, undone.id(), undone.stands());
            case OpportunityEvent.Gathered _,
                    OpportunityEvent.Released _,
                    OpportunityEvent.Split _,
                    OpportunityEvent.AdviceAsked _,
                    OpportunityEvent.AdviceGiven _,
                    OpportunityEvent.ViewRecorded _,
                    OpportunityEvent.Planned _,
                    OpportunityEvent.MilestoneReached _,
                    OpportunityEvent.EvidenceAdded _,
                    OpportunityEvent.NoteAdded _ -> {}
        }
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}

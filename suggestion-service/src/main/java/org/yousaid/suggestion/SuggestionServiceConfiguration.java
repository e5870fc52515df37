package org.yousaid.suggestion;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.contract.WireName;
import org.yousaid.eventbus.WireNames;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.process.ProcessEvent;
import org.yousaid.suggestion.process.ProcessEvent.VersionApproved;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.suggestion.process.ProcessEvent.VersionTurnedDown;
import org.yousaid.suggestion.referral.ReceiverEvent;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;

/** What this service calls its events, which messages it understands, and how its processors read. */
@Configuration(proxyBeanMethods = false)
class SuggestionServiceConfiguration {

    /** The names under which events are stored, for ever. */
    static EventTypes declaredEventTypes() {
        return EventTypes.builder()
                .type("suggestion.received", SuggestionReceived.class)
                .type("suggestion.screened", SuggestionScreened.class)
                .type("suggestion.reopened", SuggestionReopened.class)
                .type("suggestion.assigned", SuggestionAssigned.class)
                .type("suggestion.noted", SuggestionNoted.class)
                .type("suggestion.staff-asked", SuggestionStaffAsked.class)
                .type("suggestion.told-where-it-stands", SuggestionToldWhereItStands.class)
                .type("suggestion.moved", SuggestionMoved.class)
                .type("following.asked", FollowingAsked.class)
                .type("following.started", FollowingStarted.class)
                .type("following.ended", FollowingEnded.class)
                .covering(SuggestionEvent.class)
                .covering(FollowingEvent.class)
                .type("process-version.proposed", VersionProposed.class)
                .type("process-version.approved", VersionApproved.class)
                .type("process-version.turned-down", VersionTurnedDown.class)
                .covering(ProcessEvent.class)
                .type("opportunity.identified", OpportunityEvent.Identified.class)
                .type("opportunity.described", OpportunityEvent.Described.class)
                .type("opportunity.gathered", OpportunityEvent.Gathered.class)
                .type("opportunity.released", OpportunityEvent.Released.class)
                .type("opportunity.assessed", OpportunityEvent.Assessed.class)
                .type("opportunity.advice-asked", OpportunityEvent.AdviceAsked.class)
                .type("opportunity.advice-given", OpportunityEvent.AdviceGiven.class)
                .type("opportunity.view-recorded", OpportunityEvent.ViewRecorded.class)
                .type("opportunity.approved", OpportunityEvent.Approved.class)
                .type("opportunity.declined", OpportunityEvent.Declined.class)
                .type("opportunity.planned", OpportunityEvent.Planned.class)
                .type("opportunity.delivery-started", OpportunityEvent.DeliveryStarted.class)
                .type("opportunity.milestone-reached", OpportunityEvent.MilestoneReached.class)
                .type("opportunity.evidence-added", OpportunityEvent.EvidenceAdded.class)
                .type("opportunity.delivered", OpportunityEvent.Delivered.class)
                .type("opportunity.note-added", OpportunityEvent.NoteAdded.class)
                .type("opportunity.merged", OpportunityEvent.Merged.class)
                .type("opportunity.merge-undone", OpportunityEvent.MergeUndone.class)
                .type("opportunity.split", OpportunityEvent.Split.class)
                .covering(OpportunityEvent.class)
                .type("receiver.named", ReceiverEvent.ReceiverNamed.class)
                .type("receiver.changed", ReceiverEvent.ReceiverChanged.class)
                .type("receiver.retired", ReceiverEvent.ReceiverRetired.class)
                .covering(ReceiverEvent.class)
                .type("referral.made", ReferralEvent.SuggestionReferred.class)
                .type("referral.chased", ReferralEvent.BodyChased.class)
                .type("referral.silent", ReferralEvent.BodyStayedSilent.class)
                .type("referral.answered", ReferralEvent.BodyAnswered.class)
                .type("referral.released", ReferralEvent.WordsReleased.class)
                .type("referral.ended", ReferralEvent.ReferralEnded.class)
                .covering(ReferralEvent.class)
                .build();
    }

    @Bean
    EventTypes eventTypes() {
        return declaredEventTypes();
    }

    @Bean
    WireNames wireNames() {
        return new WireNames(WireName.table());
    }

    @Bean
    ConfigurerModule processors() {
        return configurer -> {
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-suggestion");
            // Stops at what fails: a parked event would be put in at a place that readers have passed.
            ProcessorDefaults.counting(configurer.eventProcessing(), "projections-wording");
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-following");
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-watches");
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-opportunity");
            // Like the words: readers go by the place.
            ProcessorDefaults.counting(configurer.eventProcessing(), "projections-listing");
            ProcessorDefaults.once(configurer.eventProcessing(), "policies-opportunity");
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-casework");
            ProcessorDefaults.projection(configurer.eventProcessing(), "projections-referral");
            ProcessorDefaults.once(configurer.eventProcessing(), "policies-referral");
            ProcessorDefaults.once(configurer.eventProcessing(), "publisher");
        };
    }
}

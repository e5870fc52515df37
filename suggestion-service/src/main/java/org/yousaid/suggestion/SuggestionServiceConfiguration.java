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
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
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
                .type("suggestion.staff-asked", SuggestionStaffAsked.class)
                .type("suggestion.told-where-it-stands", SuggestionToldWhereItStands.class)
                .type("following.asked", FollowingAsked.class)
                .type("following.started", FollowingStarted.class)
                .type("following.ended", FollowingEnded.class)
                .covering(SuggestionEvent.class)
                .covering(FollowingEvent.class)
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
            ProcessorDefaults.once(configurer.eventProcessing(), "publisher");
        };
    }
}

package org.yousaid.consultation;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.async.SequencingPolicy;
import org.axonframework.eventhandling.async.SequentialPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.equality.EqualityEvent;
import org.yousaid.consultation.place.PlaceEvent;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.results.ViewsEvent;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.contract.WireName;
import org.yousaid.eventbus.WireNames;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.ProcessorDefaults;

/** What events are called in the store and on the bus, and who reads them how. */
@Configuration(proxyBeanMethods = false)
class EventSourcing {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.builder()
                .type("consultation.drafted", ConsultationEvent.Drafted.class)
                .type("consultation.draft-changed", ConsultationEvent.DraftChanged.class)
                .type("consultation.planned", ConsultationEvent.Planned.class)
                .type("consultation.opened", ConsultationEvent.Opened.class)
                .type("consultation.closed", ConsultationEvent.Closed.class)
                .type("consultation.withdrawn", ConsultationEvent.Withdrawn.class)
                .type("consultation.results-published", ConsultationEvent.ResultsPublished.class)
                .type("consultation.quarter-passed", ConsultationEvent.QuarterPassed.class)
                .type("consultation.outcome-drafted", ConsultationEvent.OutcomeDrafted.class)
                .type("consultation.outcome-approved", ConsultationEvent.OutcomeApproved.class)
                .type("consultation.outcome-published", ConsultationEvent.OutcomePublished.class)
                .type("consultation.step-asked-for", ConsultationEvent.StepAskedFor.class)
                .type("consultation.step-taken-back", ConsultationEvent.StepTakenBack.class)
                .type("consultation.corrected", ConsultationEvent.Corrected.class)
                .type("response.recorded", ResponseEvent.Recorded.class)
                .type("response.redacted", ResponseEvent.Redacted.class)
                .type("response.withdrawn", ResponseEvent.Withdrawn.class)
                .type("equality.answered", EqualityEvent.Answered.class)
                .type("place.list-replaced", PlaceEvent.ListReplaced.class)
                .type("consultation.views-counted", ViewsEvent.Counted.class)
                .type("theme.frame-proposed", ThemeEvent.FrameProposed.class)
                .type("theme.frame-set", ThemeEvent.FrameSet.class)
                .type("theme.frame-confirmed", ThemeEvent.FrameConfirmed.class)
                .type("theme.answers-added", ThemeEvent.AnswersAdded.class)
                .type("theme.answer-moved", ThemeEvent.AnswerMoved.class)
                .type("theme.answer-placed", ThemeEvent.AnswerPlaced.class)
                .type("theme.answers-coded", ThemeEvent.AnswersCoded.class)
                .type("theme.disagreement-settled", ThemeEvent.DisagreementSettled.class)
                .type("theme.added", ThemeEvent.ThemeAdded.class)
                .type("theme.renamed", ThemeEvent.ThemeRenamed.class)
                .type("theme.merged", ThemeEvent.ThemesMerged.class)
                .type("theme.split", ThemeEvent.ThemeSplit.class)
                .type("theme.removed", ThemeEvent.ThemeRemoved.class)
                .type("theme.change-undone", ThemeEvent.ChangeUndone.class)
                .type("theme.quote-cleared", ThemeEvent.QuoteCleared.class)
                .type("theme.quote-withdrawn", ThemeEvent.QuoteWithdrawn.class)
                .type("publication.response-cleared", PublicationEvent.Cleared.class)
                .type("publication.release-asked-for", PublicationEvent.ReleaseAskedFor.class)
                .type("publication.wish-dropped", PublicationEvent.WishDropped.class)
                .type("publication.released", PublicationEvent.Released.class)
                .type("publication.taken-back", PublicationEvent.TakenBack.class)
                .covering(ConsultationEvent.class)
                .covering(ResponseEvent.class)
                .covering(EqualityEvent.class)
                .covering(PlaceEvent.class)
                .covering(ViewsEvent.class)
                .covering(ThemeEvent.class)
                .covering(PublicationEvent.class)
                .build();
    }

    @Bean
    WireNames wireNames() {
        return new WireNames(WireName.table());
    }

    /** Read models may be rebuilt; what is published goes out once. Counting keeps each consultation in order. */
    @Bean
    ConfigurerModule processors() {
        return configurer -> configurer.eventProcessing(processing -> {
            ProcessorDefaults.projection(processing, "projections-consultation");
            ProcessorDefaults.projection(processing, "projections-response");
            ProcessorDefaults.counting(processing, "projections-results");
            processing.registerSequencingPolicy("projections-results", _ -> byConsultation());
            ProcessorDefaults.counting(processing, "projections-watch");
            processing.registerSequencingPolicy("projections-watch", _ -> byConsultation());
            ProcessorDefaults.counting(processing, "projections-theme");
            processing.registerSequencingPolicy("projections-theme", _ -> byConsultation());
            ProcessorDefaults.counting(processing, "projections-equality");
            processing.registerSequencingPolicy("projections-equality", _ -> byConsultation());
            ProcessorDefaults.once(processing, "policies-theme");
            // In one sequence, also in several segments: indexes in memory read on by the position.
            ProcessorDefaults.counting(processing, "projections-bank");
            processing.registerSequencingPolicy("projections-bank", _ -> new SequentialPolicy());
            ProcessorDefaults.counting(processing, "projections-repeat");
            processing.registerSequencingPolicy("projections-repeat", _ -> byConsultation());
            ProcessorDefaults.counting(processing, "projections-publication");
            processing.registerSequencingPolicy("projections-publication", _ -> byConsultation());
            ProcessorDefaults.once(processing, "publisher");
            ProcessorDefaults.once(processing, "replies-due");
            ProcessorDefaults.once(processing, "redaction");
            ProcessorDefaults.once(processing, "corrections");
            ProcessorDefaults.once(processing, "repeats");
            ProcessorDefaults.once(processing, "equality-withdrawals");
        });
    }

    private static SequencingPolicy<Object> byConsultation() {
        return message -> switch (((org.axonframework.eventhandling.EventMessage<?>) message).getPayload()) {
            case ConsultationEvent event -> event.id();
            case ResponseEvent event -> event.consultation();
            case ThemeEvent event -> event.consultation();
            case EqualityEvent event -> event.consultation();
            case PublicationEvent event -> event.consultation();
            default -> null;
        };
    }
}

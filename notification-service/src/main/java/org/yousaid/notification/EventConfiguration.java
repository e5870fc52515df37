package org.yousaid.notification;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.contract.WireName;
import org.yousaid.eventbus.WireNames;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.notification.contact.ContactEvent;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.news.NewsEvent;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.wording.WordingEvent;

/** What this service stores and hears, by name, and how its processors read it. */
@Configuration(proxyBeanMethods = false)
public class EventConfiguration {

    /** The names that stand in the event store, for ever. */
    @Bean
    public static EventTypes eventTypes() {
        return EventTypes.builder()
                .type("contact.remembered", ContactEvent.Remembered.class)
                .type("contact.agreed", ContactEvent.Agreed.class)
                .type("contact.unreachable", ContactEvent.MarkedUnreachable.class)
                .type("contact.reachable-again", ContactEvent.ReachableAgain.class)
                .type("contact.stopped-mails", ContactEvent.StoppedMails.class)
                .type("contact.preferences-chosen", ContactEvent.PreferencesChosen.class)
                .type("promise.opened", PromiseEvent.Opened.class)
                .type("promise.kept", PromiseEvent.Kept.class)
                .type("promise.reopened", PromiseEvent.Reopened.class)
                .type("promise.broken", PromiseEvent.Broken.class)
                .type("promise.released", PromiseEvent.Released.class)
                .type("promise.paused", PromiseEvent.Paused.class)
                .type("promise.resumed", PromiseEvent.Resumed.class)
                .type("promise.told", PromiseEvent.Told.class)
                .type("promise.no-more-words", PromiseEvent.NoMoreWords.class)
                .type("promise.held", PromiseEvent.Held.class)
                .type("promise.let-go", PromiseEvent.LetGo.class)
                .type("news.results-known", NewsEvent.ResultsKnown.class)
                .type("news.outcome-known", NewsEvent.OutcomeKnown.class)
                .type("news.views-known", NewsEvent.ViewsKnown.class)
                .type("news.progress-known", NewsEvent.ProgressKnown.class)
                .type("message.queued", MessageEvent.Queued.class)
                .type("message.delayed", MessageEvent.Delayed.class)
                .type("message.sent", MessageEvent.Sent.class)
                .type("message.failed", MessageEvent.Failed.class)
                .type("message.delivered", MessageEvent.Delivered.class)
                .type("message.bounced", MessageEvent.Bounced.class)
                .type("message.complained", MessageEvent.Complained.class)
                .type("wording.drafted", WordingEvent.Drafted.class)
                .type("wording.discarded", WordingEvent.Discarded.class)
                .type("wording.published", WordingEvent.Published.class)
                .type("wording.went-back", WordingEvent.WentBack.class)
                .covering(ContactEvent.class)
                .covering(PromiseEvent.class)
                .covering(NewsEvent.class)
                .covering(MessageEvent.class)
                .covering(WordingEvent.class)
                .build();
    }

    @Bean
    WireNames wireNames() {
        return new WireNames(WireName.table());
    }

    @Bean
    ConfigurerModule processors() {
        return configurer -> {
            ProcessorDefaults.projection(configurer.eventProcessing(), ProcessingGroups.PROMISES);
            ProcessorDefaults.projection(configurer.eventProcessing(), ProcessingGroups.MESSAGES);
            ProcessorDefaults.once(configurer.eventProcessing(), ProcessingGroups.POLICIES);
            ProcessorDefaults.once(configurer.eventProcessing(), ProcessingGroups.OUTBOX);
        };
    }
}

package org.yousaid.notification.digest;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.contract.ConsultationOpened;
import org.yousaid.contract.OutcomePublished;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.support.vault.SealedText;

/** Keeps what the other services say of wards as it comes: there is nothing to decide. */
@Configuration(proxyBeanMethods = false)
class HearOfWards {

    /** A word by itself is none of a reviewer, and these are no suggestions: their words are not for the public. */
    private static final Set<String> NOT_PUBLIC = Set.of("STILL_OPEN", "COMPLAINT", "SERVICE_REQUEST");

    private final WardNews news;
    private final InstantSource clock;

    HearOfWards(WardNews news, InstantSource clock) {
        this.news = news;
        this.clock = clock;
    }

    record Heard<T>(Class<T> type, Consumer<T> then) implements MessageHandler<T> {

        @Override
        public void handle(T message, MessageOrigin origin) {
            then.accept(message);
        }
    }

    @Bean
    MessageHandler<ConsultationOpened> wardsHearThatItOpened() {
        return new Heard<>(ConsultationOpened.class, opened -> {
            news.placed(opened.consultation().id(), opened.wards());
            news.heard(What.OPENED, opened.consultation(), clock.instant());
        });
    }

    /** A later version is no news: it is on the page. */
    @Bean
    MessageHandler<ResultsPublished> wardsHearOfResults() {
        return new Heard<>(
                ResultsPublished.class, results -> news.heard(What.RESULTS, results.consultation(), clock.instant()));
    }

    @Bean
    MessageHandler<OutcomePublished> wardsHearOfOutcomes() {
        return new Heard<>(
                OutcomePublished.class, outcome -> news.heard(What.OUTCOME, outcome.consultation(), clock.instant()));
    }

    @Bean
    MessageHandler<SuggestionReceived> wardsHaveIdeas() {
        return new Heard<>(SuggestionReceived.class, idea -> {
            String title = idea.sealedTitle();
            String ward = idea.ward();
            if (ward != null && !idea.historic()) {
                news.placed(new Reference(idea.reference()), ward, title == null ? null : new SealedText(title));
            }
        });
    }

    @Bean
    MessageHandler<SuggestionProgressed> wardsHearOfIdeas() {
        return new Heard<>(SuggestionProgressed.class, step -> {
            if (!step.historic() && !NOT_PUBLIC.contains(step.outcome())) {
                news.madePublic(new Reference(step.reference()), clock.instant());
            }
        });
    }

    @Bean
    MessageHandler<PlaceListReplaced> wardsHaveNames() {
        return new Heard<>(PlaceListReplaced.class, news::named);
    }
}

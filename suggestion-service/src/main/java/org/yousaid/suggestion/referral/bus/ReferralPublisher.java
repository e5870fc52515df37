package org.yousaid.suggestion.referral.bus;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ReferralAsked;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.suggestion.place.Places;
import org.yousaid.suggestion.referral.Asked;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.BodyChased;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralEvent.ReferralEnded;
import org.yousaid.suggestion.referral.ReferralEvent.SuggestionReferred;
import org.yousaid.suggestion.referral.ReferralEvent.WordsReleased;
import org.yousaid.support.vault.SealedText;

/** Tells the others which body is to be written to. */
@Component
@ConditionalOnProperty("yousaid.bus.topic")
@ProcessingGroup("publisher")
class ReferralPublisher {

    private final MessageBus bus;
    private final Places places;

    ReferralPublisher(MessageBus bus, Places places) {
        this.bus = bus;
        this.places = places;
    }

    @EventHandler
    void on(ReferralEvent event, EventMessage<?> cause) {
        Optional<ReferralAsked> message = switch (event) {
            case SuggestionReferred it -> Optional.of(message(it, it.asked(), 0, it.at()));
            case BodyChased it -> Optional.of(message(it, it.asked(), it.number(), it.at()));
            case BodyStayedSilent _, BodyAnswered _, WordsReleased _, ReferralEnded _ -> Optional.empty();
        };
        message.ifPresent(said -> bus.publish(said.key(), said, cause));
    }

    private ReferralAsked message(ReferralEvent event, Asked asked, int number, Instant at) {
        return new ReferralAsked(
                event.id().value(),
                event.id().suggestion().reference().value(),
                event.round(),
                number,
                asked.name(),
                asked.contact().value(),
                value(asked.title()),
                asked.text().value(),
                value(asked.ask()),
                asked.ward() == null ? null : places.nameOfWard(asked.ward()).orElse(null),
                asked.answerBy().toString(),
                at);
    }

    private static @Nullable String value(@Nullable SealedText text) {
        return text == null ? null : text.value();
    }
}

package org.yousaid.suggestion.following.bus;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Message;
import org.yousaid.contract.SuggestionFollowAsked;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.contract.SuggestionUnfollowed;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;

/** Tells the others who asked to follow a suggestion, who does, and who no longer does. */
@Component
@ConditionalOnProperty("yousaid.bus.topic")
@ProcessingGroup("publisher")
class FollowingPublisher {

    private final MessageBus bus;

    FollowingPublisher(MessageBus bus) {
        this.bus = bus;
    }

    @EventHandler
    void on(FollowingEvent event, EventMessage<?> cause) {
        Message message = message(event);
        bus.publish(message.key(), message, cause);
    }

    private static Message message(FollowingEvent event) {
        String key = event.id().value();
        String reference = event.suggestion().reference().value();
        String person = event.who().value();
        return switch (event) {
            case FollowingAsked asked ->
                new SuggestionFollowAsked(
                        key,
                        reference,
                        asked.number(),
                        person,
                        asked.contact().value(),
                        asked.language(),
                        asked.supports(),
                        asked.at());
            case FollowingStarted started ->
                new SuggestionFollowed(
                        key,
                        reference,
                        person,
                        started.contact().value(),
                        started.language(),
                        started.supports(),
                        started.at());
            case FollowingEnded ended -> new SuggestionUnfollowed(key, reference, person, ended.at());
        };
    }
}

package org.yousaid.notification.follower;

import org.springframework.stereotype.Component;
import org.yousaid.contract.SuggestionUnfollowed;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;

/** Whoever stopped hears nothing more. */
@Component
class ForgetFollower implements MessageHandler<SuggestionUnfollowed> {

    private final TellFollowers followers;

    ForgetFollower(TellFollowers followers) {
        this.followers = followers;
    }

    @Override
    public Class<SuggestionUnfollowed> type() {
        return SuggestionUnfollowed.class;
    }

    @Override
    public void handle(SuggestionUnfollowed message, MessageOrigin origin) {
        followers.end(message.key(), message.at());
    }
}

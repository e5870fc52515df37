package org.yousaid.notification.follower;

import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionFollowed;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.support.vault.SealedContact;

/** Whoever confirmed hears of every step. */
@Component
class RememberFollower implements MessageHandler<SuggestionFollowed> {

    private final TellFollowers followers;

    RememberFollower(TellFollowers followers) {
        this.followers = followers;
    }

    @Override
    public Class<SuggestionFollowed> type() {
        return SuggestionFollowed.class;
    }

    @Override
    public void handle(SuggestionFollowed message, MessageOrigin origin) {
        followers.begin(new Follower(
                message.key(),
                new Reference(message.reference()),
                new SealedContact(message.sealedContact()),
                message.language(),
                message.at()));
    }
}

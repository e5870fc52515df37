package org.yousaid.notification.follower;

import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionFollowAsked;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.message.Content;
import org.yousaid.support.vault.SealedContact;

/** An address that nobody has confirmed is asked, once, and told nothing. */
@Component
class AskWhetherItWasMeant implements MessageHandler<SuggestionFollowAsked> {

    private final TellFollowers followers;

    AskWhetherItWasMeant(TellFollowers followers) {
        this.followers = followers;
    }

    @Override
    public Class<SuggestionFollowAsked> type() {
        return SuggestionFollowAsked.class;
    }

    @Override
    public void handle(SuggestionFollowAsked message, MessageOrigin origin) {
        followers.ask(
                new SealedContact(message.sealedContact()),
                message.language(),
                new Content.ConfirmFollowing(
                        message.key(), new Reference(message.reference()), message.number(), message.supports()));
    }
}

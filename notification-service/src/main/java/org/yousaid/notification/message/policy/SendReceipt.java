package org.yousaid.notification.message.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;

/**
 * Whoever is promised a reply gets the references in writing: one mail for a response and all the ideas in it. Whoever chose to
 * get no replies gets the references too, and is told that none is promised.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(2)
class SendReceipt {

    private final Post post;
    private final Choices choices;

    SendReceipt(Post post, Choices choices) {
        this.post = post;
        this.choices = choices;
    }

    @EventHandler
    void on(PromiseEvent.Opened promise) {
        if (promise.foundIn() != null) {
            return;
        }
        Preferences chosen = choices.choices(promise.person()).preferences();
        if (!chosen.wants(promise.kind() == PromiseKind.RESPONSE ? MailGroup.REPLIES : MailGroup.IDEAS)) {
            boolean hearsOfIdeas = !promise.ideas().isEmpty() && chosen.wants(MailGroup.IDEAS);
            post.queue(promise.person(), new Content.Noted(promise.reference(), promise.ideas(), hearsOfIdeas));
            return;
        }
        post.queue(
                promise.person(),
                switch (promise.kind()) {
                    case RESPONSE ->
                        new Content.ResponseReceipt(
                                promise.reference(), promise.consultation(), promise.ideas(), promise.dueAt());
                    case SUGGESTION -> new Content.SuggestionReceipt(promise.reference(), promise.dueAt());
                });
    }
}

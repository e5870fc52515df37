package org.yousaid.notification.message.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.promise.PromiseEvent;

/** Whoever is promised a reply gets the references in writing: one mail for a response and all the ideas in it. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(2)
class SendReceipt {

    private final Post post;

    SendReceipt(Post post) {
        this.post = post;
    }

    @EventHandler
    void on(PromiseEvent.Opened promise) {
        if (promise.foundIn() != null) {
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

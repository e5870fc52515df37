package org.yousaid.notification.message.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.message.policy.WaitingList.Waiting;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;

/**
 * Brings news and those who wait for it together, whichever comes first. Sees both in the order of the event store, one
 * after the other, so nobody falls between them.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(3)
class TellTheWaiting {

    private final WaitingList waiting;
    private final KnownResults results;
    private final KnownProgress progress;
    private final Post post;

    TellTheWaiting(WaitingList waiting, KnownResults results, KnownProgress progress, Post post) {
        this.waiting = waiting;
        this.results = results;
        this.progress = progress;
        this.post = post;
    }

    @EventHandler
    void on(PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened promise -> begin(promise);
            case PromiseEvent.Kept kept -> waiting.mark(kept.reference(), Standing.KEPT);
            case PromiseEvent.Released released -> waiting.mark(released.reference(), Standing.RELEASED);
            case PromiseEvent.Broken _ -> {}
        }
    }

    @EventHandler
    void on(ResultsKnown known) {
        waiting.forEachOpenResponse(known.consultation().id(), someone -> tell(someone, known));
    }

    @EventHandler
    void on(ProgressKnown known) {
        waiting.forSuggestion(known.suggestion()).ifPresent(author -> tell(author, known));
    }

    private void begin(PromiseEvent.Opened promise) {
        waiting.add(promise);
        Waiting someone = new Waiting(promise.reference(), promise.person());
        var consultation = promise.consultation();
        if (promise.kind() == PromiseKind.SUGGESTION) {
            progress.of(promise.reference()).forEach(known -> tell(someone, known));
        } else if (consultation != null) {
            results.latestOf(consultation.id()).ifPresent(known -> tell(someone, known));
        }
    }

    private void tell(Waiting someone, ResultsKnown known) {
        post.queue(someone.person(), new Content.Thanks(someone.reference(), known.consultation(), known.version()));
    }

    private void tell(Waiting author, ProgressKnown known) {
        post.queue(
                author.person(),
                new Content.Progress(
                        author.reference(), known.step(), known.stage(), known.told(), known.word(), known.note()));
    }
}

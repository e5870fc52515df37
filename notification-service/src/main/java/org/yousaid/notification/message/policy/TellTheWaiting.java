package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.BatchMemory;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.promise.WordByItself;

/**
 * Brings news and those who wait for it together, whichever comes first. Sees both in the order of the event store, one
 * after the other, so nobody falls between them. Results, which many wait for, are noted here and told in batches.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(3)
class TellTheWaiting {

    private final WaitingList waiting;
    private final Releases releases;
    private final RunningPauses pauses;
    private final ByHandDesk byHand;
    private final KnownResults results;
    private final KnownProgress progress;
    private final Post post;
    private final InstantSource clock;
    private final WordByItself byItself;
    private final BatchMemory<String, List<Reference>> begun = new BatchMemory<>();

    TellTheWaiting(
            WaitingList waiting,
            Releases releases,
            RunningPauses pauses,
            ByHandDesk byHand,
            KnownResults results,
            KnownProgress progress,
            Post post,
            InstantSource clock,
            WordByItself byItself) {
        this.waiting = waiting;
        this.releases = releases;
        this.pauses = pauses;
        this.byHand = byHand;
        this.results = results;
        this.progress = progress;
        this.post = post;
        this.clock = clock;
        this.byItself = byItself;
    }

    @EventHandler
    void on(PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened promise -> begin(promise);
            case PromiseEvent.Kept kept -> kept(kept);
            case PromiseEvent.Told told -> byHand.heard(told.reference(), told.word(), told.at());
            case PromiseEvent.Reopened reopened -> {
                Optional<Waiting> _ = waiting.mark(reopened.reference(), Standing.OPEN);
            }
            case PromiseEvent.Released released -> end(released);
            case PromiseEvent.NoMoreWords over -> end(over);
            case PromiseEvent.Paused paused -> due(paused, paused.dueAt(), paused.until());
            case PromiseEvent.Resumed resumed -> resume(resumed);
            case PromiseEvent.Held held -> {
                waiting.hold(held.reference(), true);
                waiting.goesAt(held.reference(), null);
            }
            case PromiseEvent.LetGo let -> letGo(let);
            case PromiseEvent.Broken _ -> {}
        }
    }

    /** Whoever answered before is told with all others, and has to be found there. */
    @EventHandler
    void on(ResultsKnown known) {
        waiting.settle();
        releases.begin(known, clock.instant());
    }

    /** Those for whom nothing had been counted when their thanks were due are thanked now. */
    @EventHandler
    void on(ViewsKnown known) {
        waiting.counted(known.consultation().id(), clock.instant());
    }

    @EventHandler
    void on(ProgressKnown known) {
        waiting.of(known.suggestion()).ifPresent(author -> tell(author, known));
    }

    private void begin(PromiseEvent.Opened promise) {
        boolean response = promise.kind() == PromiseKind.RESPONSE;
        var consultation = promise.consultation();
        Waiting someone = Waiting.of(promise);
        waiting.add(promise, someone.goesByItself() ? goesAt(someone, promise.dueAt()) : null);
        if (!response) {
            progress.of(promise.reference()).forEach(known -> tell(someone, known));
        } else if (consultation != null) {
            results.latestOf(consultation.id()).ifPresent(known -> thank(someone, known));
        }
        if (consultation != null) {
            catchUp(consultation.id(), promise.reference());
        }
    }

    /** Those of a batch together, once they are on the list for whoever begins a pause meanwhile. */
    private void catchUp(String consultation, Reference promise) {
        List<Reference> all = begun.get(consultation, _ -> new ArrayList<>());
        all.add(promise);
        if (all.size() == 1) {
            waiting.onceFound(() -> {
                List<Reference> found = List.copyOf(all);
                all.clear();
                pauses.catchUp(consultation, found);
            });
        }
    }

    private void kept(PromiseEvent.Kept kept) {
        Optional<Waiting> author = waiting.mark(kept.reference(), Standing.KEPT);
        byHand.heard(kept.reference(), kept.word(), kept.at());
        author.filter(someone -> someone.held() && someone.response() && someone.hearsResults())
                .ifPresent(someone -> known(someone).ifPresent(results -> thank(someone, results)));
    }

    private void end(PromiseEvent event) {
        Optional<Waiting> _ = waiting.mark(event.reference(), Standing.RELEASED);
        byHand.drop(event.reference());
    }

    /** Whoever waits may end a pause of theirs, and not what staff paused for all. */
    private void resume(PromiseEvent.Resumed resumed) {
        due(resumed, resumed.dueAt(), null);
        if (resumed.by().equals(HonourChoices.AUTHOR)) {
            waiting.of(resumed.reference())
                    .flatMap(someone -> Optional.ofNullable(someone.consultation()))
                    .ifPresent(consultation -> pauses.catchUp(consultation, resumed.reference()));
        }
    }

    private void due(PromiseEvent event, Instant dueAt, @Nullable Instant pausedUntil) {
        waiting.due(event.reference(), dueAt, pausedUntil);
        waiting.of(event.reference())
                .filter(someone -> someone.goesByItself() && !someone.held())
                .ifPresent(someone -> waiting.goesAt(someone.reference(), goesAt(someone, dueAt)));
    }

    private Instant goesAt(Waiting someone, Instant dueAt) {
        return byItself.of(someone.kind(), someone.madeAt(), dueAt);
    }

    /** Results that came meanwhile go before anything else does: what is told of them next may keep the promise. */
    private void letGo(PromiseEvent.LetGo let) {
        waiting.hold(let.reference(), false);
        waiting.of(let.reference())
                .filter(Waiting::goesByItself)
                .ifPresent(someone -> known(someone)
                        .ifPresentOrElse(
                                results -> thank(someone, results),
                                () -> waiting.goesAt(
                                        someone.reference(), let.now() ? let.at() : goesAt(someone, someone.dueAt()))));
    }

    /** The results that they have not heard of. */
    private Optional<ResultsKnown> known(Waiting someone) {
        String consultation = someone.consultation();
        return consultation == null || !someone.response() || someone.thanked() != null
                ? Optional.empty()
                : results.latestOf(consultation);
    }

    /** Once, with whatever version is the first to reach them. */
    void thank(Waiting someone, ResultsKnown known) {
        int version = waiting.thankWith(someone.reference(), known.version());
        post.queue(someone.person(), new Content.Thanks(someone.reference(), known.consultation(), version));
        waiting.goesAt(someone.reference(), null);
    }

    private void tell(Waiting author, ProgressKnown known) {
        boolean held = author.heldBack() && known.word() == Word.BY_ITSELF;
        if (!author.hearsProgress() || held) {
            return;
        }
        post.queue(
                author.person(),
                new Content.Progress(
                        author.reference(),
                        known.step(),
                        known.stage(),
                        known.told(),
                        word(author, known),
                        known.note()));
    }

    /** What the guard of suggestions says shortly before the day is the interim word: nobody needs a second one. */
    private Word word(Waiting author, ProgressKnown known) {
        boolean interim = known.word() == Word.BY_ITSELF
                && author.standing() == Standing.OPEN
                && author.answeredSomething()
                && byItself.standsForTheReply(known.at(), author.dueAt());
        return interim ? Word.INTERIM : known.word();
    }
}

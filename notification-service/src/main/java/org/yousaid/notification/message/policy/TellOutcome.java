package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.policy.OutcomeRounds.Reader;
import org.yousaid.notification.message.policy.OutcomeRounds.Round;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/**
 * Tells everybody who answered and agreed to be written to what came of it, a batch a run; what was begun goes on where it
 * stood. Whoever's answer arrives later hears of it then, and whose reply was held once it is not. A change of the outcome is
 * told too, with its reason.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(4)
class TellOutcome implements TimedWork {

    private static final int BATCH = 500;

    private final OutcomeRounds rounds;
    private final KnownOutcomes outcomes;
    private final WaitingList waiting;
    private final Post post;
    private final InstantSource clock;

    TellOutcome(OutcomeRounds rounds, KnownOutcomes outcomes, WaitingList waiting, Post post, InstantSource clock) {
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.waiting = waiting;
        this.post = post;
        this.clock = clock;
    }

    /** Whoever answered before is told with all others, and has to be found there. */
    @EventHandler
    void on(OutcomeKnown known) {
        waiting.settle();
        rounds.begin(known, clock.instant());
    }

    @EventHandler
    void on(PromiseEvent.Opened promise) {
        var consultation = promise.consultation();
        if (promise.kind() == PromiseKind.RESPONSE && consultation != null) {
            outcomes.latestOf(consultation.id())
                    .ifPresent(known -> tell(new Reader(promise.reference(), promise.person(), true), known));
        }
    }

    @EventHandler
    void on(PromiseEvent.LetGo let) {
        waiting.of(let.reference()).ifPresent(this::goOn);
    }

    @EventHandler
    void on(PromiseEvent.Kept kept) {
        waiting.of(kept.reference()).filter(Waiting::held).ifPresent(this::goOn);
    }

    private void goOn(Waiting someone) {
        String consultation = someone.consultation();
        if (someone.response() && consultation != null) {
            outcomes.latestOf(consultation).ifPresent(known -> tell(OutcomeRounds.reader(someone), known));
        }
    }

    @Override
    public String name() {
        return "tell-outcome";
    }

    @Override
    public Optional<Instant> nextDue() {
        return rounds.nextDue();
    }

    @Override
    public void runDue() {
        rounds.next().ifPresent(this::batch);
    }

    private void batch(Round round) {
        OutcomeKnown known = outcomes.of(round.consultation(), round.version())
                .orElseThrow(() -> new IllegalStateException("An outcome is told that is not known"));
        List<Reader> batch = rounds.readers(round, BATCH);
        EachDue.sideBySide(batch, reader -> tell(reader, known));
        if (batch.size() < BATCH) {
            rounds.done(round);
        } else {
            rounds.reached(round, batch.getLast().reference());
        }
    }

    private void tell(Reader reader, OutcomeKnown known) {
        if (!reader.hears()) {
            return;
        }
        post.queue(reader.person(), new Content.Outcome(reader.reference(), known.consultation(), known.version()));
    }
}

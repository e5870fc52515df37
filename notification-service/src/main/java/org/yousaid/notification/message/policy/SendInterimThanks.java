package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.KnownViews;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/**
 * Thanks those whose reply falls due before the results are out, with what was said so far, and tells whose suggestion nobody
 * spoke of where it stands. Where nothing was counted nothing goes, for an empty word would keep a promise with nothing in
 * it: they wait for the next count, and staff see that they do.
 */
@Component
class SendInterimThanks implements TimedWork {

    private static final int BATCH = 200;

    private final WaitingList waiting;
    private final KnownResults results;
    private final KnownViews views;
    private final TellTheWaiting tell;
    private final Post post;
    private final InstantSource clock;

    SendInterimThanks(
            WaitingList waiting,
            KnownResults results,
            KnownViews views,
            TellTheWaiting tell,
            Post post,
            InstantSource clock) {
        this.waiting = waiting;
        this.results = results;
        this.views = views;
        this.tell = tell;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "interim-thanks";
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting.nextInterim();
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        EachDue.sideBySide(waiting.interimDue(now, BATCH), someone -> say(someone, now));
    }

    private void say(Waiting someone, Instant now) {
        if (!someone.response()) {
            post.queue(someone.person(), new Content.WhereItStands(someone.reference()));
            waiting.goesAt(someone.reference(), null);
            return;
        }
        String consultation = String.valueOf(someone.consultation());
        var known = results.latestOf(consultation);
        if (known.isPresent()) {
            tell.thank(someone, known.get());
            return;
        }
        if (views.latestOf(consultation).isEmpty()) {
            waiting.waitForCount(someone.reference(), now);
        }
        // Asked again, for a count that came in between has looked for those who wait before this one did.
        views.latestOf(consultation).ifPresent(counted -> thank(someone, counted));
    }

    private void thank(Waiting someone, ViewsKnown counted) {
        post.queue(
                someone.person(),
                new Content.Interim(someone.reference(), counted.consultation(), counted.position(), someone.ideas()));
        waiting.goesAt(someone.reference(), null);
    }
}

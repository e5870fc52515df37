package org.yousaid.notification.message.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.policy.Releases.Release;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/** Tells results to everybody who waits for them, a batch a run; what was begun goes on where it stood. */
@Component
class TellResults implements TimedWork {

    private static final int BATCH = 500;

    private final Releases releases;
    private final WaitingList waiting;
    private final KnownResults results;
    private final TellTheWaiting tell;

    TellResults(Releases releases, WaitingList waiting, KnownResults results, TellTheWaiting tell) {
        this.releases = releases;
        this.waiting = waiting;
        this.results = results;
        this.tell = tell;
    }

    @Override
    public String name() {
        return "tell-results";
    }

    @Override
    public Optional<Instant> nextDue() {
        return releases.nextDue();
    }

    @Override
    public void runDue() {
        releases.next().ifPresent(this::batch);
    }

    private void batch(Release release) {
        ResultsKnown known = results.of(release.consultation(), release.version())
                .orElseThrow(() -> new IllegalStateException("Results are told that are not known"));
        List<Waiting> batch = waiting.responses(release.consultation(), release.after(), BATCH);
        List<Waiting> hearing =
                batch.stream().filter(someone -> hears(someone, release)).toList();
        EachDue.sideBySide(hearing, someone -> tell.thank(someone, known));
        if (batch.size() < BATCH) {
            releases.done(release);
        } else {
            releases.reached(release, batch.getLast().reference());
        }
    }

    /**
     * Nobody is thanked twice: a later version is on the page. The same version again finishes what was broken off. Whose reply
     * is held hears of it once it is let go.
     */
    private static boolean hears(Waiting someone, Release release) {
        Integer thanked = someone.thanked();
        return someone.hearsResults() && !someone.heldBack() && (thanked == null || thanked == release.version());
    }
}

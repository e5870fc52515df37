package org.yousaid.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.BatchEnd;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.testsupport.MongoServer;

/** What fails at the end of a batch parks the event that it belongs to, and no other. */
@Timeout(120)
class LeftToTheEndTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration GATHERED = Duration.ofMillis(500);
    private static final Step FIRST = new Step("cem", 0);
    private static final Step BAD = new Step("ann", 1);

    private Group group = parkingAfter(2);
    private final BatchEnd end = new BatchEnd();
    private final List<Step> kept = new CopyOnWriteArrayList<>();

    private static Group parkingAfter(int attempts) {
        return new Group(mongo.database(), ProcessorDefaults::projection, attempts);
    }

    @AfterEach
    void close() {
        group.close();
        group.store().clear(Group.NAME);
    }

    @Test
    void theEventThatFailsAtTheEndIsFoundAndParked() {
        group.beforeToken(BatchEnd::reached);
        group.failWith(step -> {
            if (end.gathers()) {
                end.leave(() -> keep(step));
            } else {
                keep(step);
            }
        });

        group.append(new Step("ann", 0), BAD, new Step("ben", 0), new Step("ann", 2), new Step("ben", 1));

        await().atMost(SOON).until(() -> kept.contains(new Step("ben", 1)));
        assertThat(group.letters().letters(Group.NAME, "ann", -1, 10)).hasSize(2);
        assertThat(kept).doesNotContain(BAD, new Step("ann", 2)).contains(new Step("ann", 0), new Step("ben", 0));
    }

    /** Whoever comes next and waits for what was left is not to blame for it. */
    @Test
    void theEventThatMeetsTheFailureIsNotParkedForIt() {
        group.close();
        group = parkingAfter(1);
        group.beforeToken(BatchEnd::reached);
        group.failWith(step -> {
            if (step.equals(FIRST)) {
                // Meanwhile the others gather, so that they come in one batch.
                Thread.sleep(GATHERED);
            } else if (step.who().equals("ben")) {
                BatchEnd.reached();
                keep(step);
            } else if (end.gathers()) {
                end.leave(() -> keep(step));
            } else {
                keep(step);
            }
        });

        group.append(FIRST, BAD, new Step("ben", 0), new Step("ben", 1));

        await().atMost(SOON).until(() -> kept.contains(new Step("ben", 1)));
        assertThat(group.letters().letters(Group.NAME, "ann", -1, 10)).hasSize(1);
        assertThat(group.letters().letters(Group.NAME, "ben", -1, 10)).isEmpty();
    }

    private void keep(Step step) {
        if (step.equals(BAD)) {
            throw new IllegalStateException("no way for " + step);
        }
        kept.add(step);
    }
}

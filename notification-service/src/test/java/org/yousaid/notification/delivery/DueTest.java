package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.delivery.Waits.id;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.testsupport.MongoServer;

/** More is due than can go at once. */
class DueTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final InstantSource CLOCK = InstantSource.fixed(MADE);
    private static final Lane BUSY = new Lane("busy");
    private static final Lane OTHER = new Lane("other");

    private final Outbox outbox = Waits.outbox(mongo);
    private final Brake brake = new Brake(Waits.databases(mongo));
    private int mails;

    @BeforeEach
    void empty() {
        mongo.database().getCollection("outbox").deleteMany(new Document());
        mongo.database().getCollection("delivery").deleteMany(new Document());
    }

    @Test
    void aDomainThatIsSpokenToSeldomHoldsUpNoOther() throws Exception {
        add(250, BUSY, Urgency.TO_ONE);
        add(5, OTHER, Urgency.TO_ONE);
        add(5, new Lane("of many"), Urgency.TO_MANY);

        List<Outbox.Waiting> first = take(due(2), 8);

        assertThat(first).filteredOn(one -> !one.lane().equals(BUSY)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(first)
                .as("one to each at once, and half a second later the next")
                .extracting(Outbox.Waiting::lane)
                .startsWith(BUSY, OTHER, new Lane("of many"));
    }

    @Test
    void aDomainIsNotSpokenToMoreOftenThanItMayBe() throws Exception {
        add(6, BUSY, Urgency.TO_ONE);
        Instant from = Instant.now();
        assertThat(take(due(10), 6)).hasSize(6);
        assertThat(Duration.between(from, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whoWaitsForAMailGetsItBeforeWhateverWasDueEarlier() throws Exception {
        add(450, BUSY, Urgency.TO_MANY);
        add(450, BUSY, Urgency.TO_ONE);
        outbox.add(new Outbox.Waiting(id(9_999), BUSY), Urgency.NOW, MADE, 0);

        assertThat(take(due(1_000), 1)).extracting(Outbox.Waiting::message).containsExactly(id(9_999));
    }

    @Test
    void theOutboxIsAskedForWhatHasComeAndForNothingElse() throws Exception {
        Due due = due(1_000);
        assertThat(due.next()).isEmpty();
        add(1, BUSY, Urgency.TO_ONE);
        assertThat(due.next()).as("nobody said so").isEmpty();
        due.hear(Urgency.TO_MANY);
        assertThat(due.next()).as("something else came").isEmpty();
        due.hear(Urgency.TO_ONE);
        assertThat(due.next()).isPresent();
        add(1, OTHER, Urgency.TO_MANY);
        due.hearAll();
        assertThat(due.next()).isPresent();
    }

    @Test
    void whatNobodySaidIsFoundASecondLater() throws Exception {
        Due due = due(1_000);
        assertThat(due.next()).isEmpty();
        add(1, BUSY, Urgency.TO_ONE);
        await().atMost(Duration.ofSeconds(10)).until(() -> due.next().isPresent());
    }

    @Test
    void whatGoesToManyWaitsWhileThatIsPaused() throws Exception {
        add(3, BUSY, Urgency.TO_MANY);
        brake.move(true, "anna", "A figure is wrong.", ExpectedVersion.any(), MADE);
        assertThat(due(1_000).next()).isEmpty();
        add(1, BUSY, Urgency.TO_ONE);
        assertThat(due(1_000).next()).isPresent();
    }

    @Test
    void aPauseHoldsFromTheNextMailOn() throws Exception {
        Due due = due(1_000);
        assertThat(due.next()).isEmpty();
        brake.move(true, "anna", "A figure is wrong.", ExpectedVersion.any(), MADE);
        add(1, BUSY, Urgency.TO_MANY);
        due.hear(Urgency.TO_MANY);
        assertThat(due.next()).isEmpty();
    }

    private Due due(int perSecond) {
        Lanes lanes = new Lanes(new Closures(Waits.databases(mongo)), outbox, CLOCK, 1_000, perSecond);
        return new Due(outbox, lanes, brake, CLOCK);
    }

    private static List<Outbox.Waiting> take(Due due, int count) throws InterruptedException {
        List<Outbox.Waiting> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(due.next().orElseThrow());
        }
        return taken;
    }

    /** Each due a moment after the one before, and all of them due. */
    private void add(int count, Lane lane, Urgency urgency) {
        for (int i = 0; i < count; i++) {
            mails++;
            outbox.add(new Outbox.Waiting(id(mails), lane), urgency, MADE.minusSeconds(5_000 - mails), 0);
        }
    }
}

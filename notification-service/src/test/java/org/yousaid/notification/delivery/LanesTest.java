package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.MADE;

import java.time.InstantSource;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.testsupport.MongoServer;

/** Whom a refusal keeps waiting. */
class LanesTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final Closures closures = new Closures(Waits.databases(mongo));
    private final Lanes lanes = new Lanes(closures, Waits.outbox(mongo), InstantSource.fixed(MADE), 8, 200);

    @BeforeEach
    void empty() {
        mongo.database().getCollection("closed_lanes").deleteMany(new Document());
    }

    @Test
    void aRefusalThatMayBeAboutUsIsBelievedOnceAfterAMailWasTaken() {
        assertThat(meant(1)).as("nobody knows whether anything is taken").isEqualTo(Reach.MAIL);
        lanes.worked(lane(2));
        assertThat(meant(1)).isEqualTo(Reach.FOR_GOOD);
        assertThat(meant(3)).as("the second in a row").isEqualTo(Reach.MAIL);
        lanes.worked(lane(2));
        assertThat(meant(3)).isEqualTo(Reach.FOR_GOOD);
    }

    @Test
    void manyInARowAreAboutUsAndKeepEveryMailWaiting() {
        IntStream.range(0, 9).forEach(i -> assertThat(meant(i)).isEqualTo(Reach.MAIL));
        NotTaken all = lanes.meant(lane(9), unclear());
        assertThat(all.reach()).isEqualTo(Reach.ALL);
        assertThat(all.reason()).isEqualTo(FailureReason.NOT_LET_IN);
        lanes.failed(lane(9), all);
        assertThat(lanes.closedUntil(lane(77))).contains(MADE.plusSeconds(20));
        assertThat(closures.all())
                .singleElement()
                .returns(FailureReason.NOT_LET_IN, Closures.Closed::reason)
                .returns(MADE, Closures.Closed::since);

        lanes.worked(lane(1));
        assertThat(lanes.closedUntil(lane(77))).isEmpty();
        assertThat(meant(1)).isEqualTo(Reach.FOR_GOOD);
    }

    @Test
    void manyToOneDomainAreAboutThatDomain() {
        IntStream.range(0, 30).forEach(_ -> assertThat(meant(1)).isEqualTo(Reach.MAIL));
    }

    @Test
    void whatIsClearIsTakenAsItIs() {
        NotTaken unknown = new NotTaken(FailureReason.ADDRESS_UNKNOWN, Reach.FOR_GOOD, "smtp-550");
        IntStream.range(0, 20)
                .forEach(i -> assertThat(lanes.meant(lane(i), unknown)).isSameAs(unknown));
    }

    private Reach meant(int lane) {
        return lanes.meant(lane(lane), unclear()).reach();
    }

    private static NotTaken unclear() {
        return new NotTaken(FailureReason.ADDRESS_UNKNOWN, Reach.UNCLEAR, "smtp-550");
    }

    private static Lane lane(int number) {
        return new Lane("lane-" + number);
    }
}

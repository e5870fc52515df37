package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.delivery.Waits.id;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.notification.Known;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand.RecordFailure;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.testsupport.MongoServer;

/** What waits for a domain that takes nothing has a named end, though most of it was never tried. */
class GiveUpTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Lane GONE = new Lane("gone");
    private static final Lane FINE = new Lane("fine");
    private static final Instant LATER = MADE.plus(Duration.ofDays(8));

    private final Outbox outbox = Waits.outbox(mongo);
    private final Closures closures = new Closures(Waits.databases(mongo));
    private final Brake brake = new Brake(Waits.databases(mongo));
    private final List<RecordFailure> failed = new ArrayList<>();

    @BeforeEach
    void empty() {
        for (String collection : List.of("outbox", "closed_lanes", "delivery")) {
            mongo.database().getCollection(collection).deleteMany(new Document());
        }
        outbox.add(new Outbox.Waiting(id(1), GONE), Urgency.TO_ONE, MADE, 0);
        outbox.add(new Outbox.Waiting(id(2), GONE), Urgency.TO_MANY, MADE, 0);
        outbox.add(new Outbox.Waiting(id(3), GONE), Urgency.TO_ONE, LATER.minusSeconds(1), 0);
        outbox.add(new Outbox.Waiting(id(4), FINE), Urgency.TO_ONE, MADE, 0);
        outbox.add(new Outbox.Waiting(id(5), GONE), Urgency.TO_ONE, MADE, 0);
        outbox.hold(id(5), Known.PERSON, LATER);
    }

    @Test
    void whatWaitedAWeekForADomainThatTookNothingEndsWithItsReason() {
        closures.close(GONE, FailureReason.SERVER_BUSY, MADE);
        closures.close(GONE, FailureReason.TIMED_OUT, LATER.minus(Duration.ofHours(1)));
        lookAt(LATER);
        assertThat(failed)
                .as("not what came lately, goes elsewhere or is held for its reader")
                .extracting(RecordFailure::message)
                .containsExactlyInAnyOrder(id(1), id(2));
        assertThat(failed).allMatch(one -> one.reason() == FailureReason.TIMED_OUT);
    }

    @Test
    void aDomainThatNobodyTriedLatelyIsTriedFirst() {
        closures.close(GONE, FailureReason.SERVER_BUSY, MADE);
        lookAt(LATER);
        assertThat(failed).isEmpty();
        assertThat(closures.all()).as("still waited for").hasSize(1);
    }

    @Test
    void whileNothingGoesAnywhereNobodyIsGivenUp() {
        closures.close(GONE, FailureReason.SERVER_BUSY, MADE);
        closures.close(GONE, FailureReason.SERVER_BUSY, LATER.minusSeconds(60));
        closures.close(Lane.ALL, FailureReason.MAIL_SERVER_UNREACHABLE, LATER.minusSeconds(5));
        lookAt(LATER);
        assertThat(failed).isEmpty();
    }

    @Test
    void whatIsPausedAndWhatIsOnTheWireIsLeft() {
        closures.close(GONE, FailureReason.SERVER_BUSY, MADE);
        closures.close(GONE, FailureReason.SERVER_BUSY, LATER.minusSeconds(60));
        brake.move(true, "anna", "A figure is wrong.", ExpectedVersion.any(), MADE);
        outbox.claim(id(1));
        lookAt(LATER);
        assertThat(failed).isEmpty();
    }

    @Test
    void aDomainThatNobodyWritesToIsForgotten() {
        closures.close(new Lane("nobody"), FailureReason.SERVER_BUSY, MADE);
        lookAt(LATER);
        assertThat(closures.all()).isEmpty();
    }

    @Test
    void staffSeeWhatIsHeldBackAndWhy() {
        closures.close(GONE, FailureReason.TIMED_OUT, MADE);
        closures.close(new Lane("nobody"), FailureReason.NO_ROOM, MADE);
        HeldBack heldBack = new HeldBack(closures, outbox);
        assertThat(heldBack.now())
                .containsExactly(new HeldBack.Because(
                        FailureReason.TIMED_OUT, false, 1, 4, MADE, MADE.plus(Closures.GAPS.getFirst())));
        closures.close(Lane.ALL, FailureReason.CERTIFICATE_NOT_TRUSTED, LATER);
        assertThat(heldBack.now().getFirst())
                .isEqualTo(new HeldBack.Because(
                        FailureReason.CERTIFICATE_NOT_TRUSTED,
                        true,
                        0,
                        5,
                        LATER,
                        LATER.plus(Closures.GAPS.getFirst())));
    }

    private void lookAt(Instant now) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(RecordFailure.class.getName(), command -> {
            failed.add((RecordFailure) command.getPayload());
            return true;
        });
        new GiveUp(
                        closures,
                        outbox,
                        brake,
                        DefaultCommandGateway.builder().commandBus(bus).build(),
                        InstantSource.fixed(now),
                        Duration.ofMinutes(10))
                .look();
    }
}

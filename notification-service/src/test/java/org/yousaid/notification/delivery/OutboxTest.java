package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.delivery.Waits.id;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.notification.message.MessageId;
import org.yousaid.testsupport.MongoServer;

class OutboxTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Lane LANE = new Lane("here");
    private static final MessageId MAIL = id(1);

    private final Outbox outbox = Waits.outbox(mongo);

    @BeforeEach
    void empty() {
        mongo.database().getCollection("outbox").deleteMany(new Document());
    }

    @Test
    void whoeverMeetsAClosedDomainLeavesTheAttemptToWhoeverHasIt() {
        outbox.add(new Outbox.Waiting(MAIL, LANE), Urgency.TO_ONE, MADE, 0);
        assertThat(outbox.claim(MAIL)).isTrue();

        outbox.postponeUnclaimed(MAIL, MADE.plusSeconds(20));

        assertThat(outbox.claim(MAIL)).as("it is on the wire").isFalse();
        outbox.postpone(MAIL, MADE.plusSeconds(20));
        assertThat(outbox.claim(MAIL)).as("its own attempt was put off").isTrue();
    }

    @Test
    void aClaimEndsAlsoWhereTheClockWasSetBack() {
        outbox.add(new Outbox.Waiting(MAIL, LANE), Urgency.TO_ONE, MADE, 0);
        claimedUntil(Instant.now().plus(Duration.ofSeconds(60)));
        assertThat(outbox.claim(MAIL)).isFalse();
        claimedUntil(Instant.now().minus(Duration.ofSeconds(1)));
        assertThat(outbox.claim(MAIL)).isTrue();

        claimedUntil(Instant.now().plus(Duration.ofHours(1)));
        assertThat(outbox.claim(MAIL)).as("nobody claims for an hour").isTrue();
    }

    @Test
    void aClaimLastsLongerThanAConversationMay() {
        Duration longest = Duration.ofMinutes(5);
        assertThat(new DeliverySettings("a@example.org", null, 8, 200, longest).claim())
                .isGreaterThan(longest.multipliedBy(2));
    }

    @Test
    void whatWaitedBeforeSomeWereMoreUrgentIsFound() {
        mongo.database()
                .getCollection("outbox")
                .insertMany(List.of(
                        new Document("_id", id(1).value())
                                .append("dueAt", Date.from(MADE))
                                .append("version", 0L),
                        new Document("_id", id(2).value())
                                .append("dueAt", Date.from(MADE))
                                .append("version", 0L)
                                .append("bulk", true)
                                .append("lane", "here")));

        Outbox begun = Waits.outbox(mongo);

        assertThat(begun.dueAt(MADE, Urgency.TO_ONE, List.of(), 5))
                .containsExactly(new Outbox.Waiting(id(1), Lane.UNKNOWN));
        assertThat(begun.dueAt(MADE, Urgency.TO_MANY, List.of(), 5)).containsExactly(new Outbox.Waiting(id(2), LANE));
    }

    private static void claimedUntil(Instant then) {
        Bson one = Filters.eq(MAIL.value());
        mongo.database().getCollection("outbox").updateOne(one, Updates.set("claimedUntil", Date.from(then)));
    }
}

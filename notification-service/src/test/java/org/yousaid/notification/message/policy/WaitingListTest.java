package org.yousaid.notification.message.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.PERSON;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.policy.WaitingList.Standing;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.UncountedReplies.Uncounted;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class WaitingListTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant MADE = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant DUE = MADE.plus(Duration.ofDays(28));
    private static final Instant GOES = DUE.minus(Duration.ofDays(7));

    private final WaitingList waiting = new WaitingList(new Databases(mongo.client(), mongo.databaseName(), "unused"));

    @BeforeEach
    void begin() {
        mongo.database().getCollection(WaitingList.COLLECTION).deleteMany(new Document());
    }

    @Test
    void whoWaitsForACountIsSeenAndGoesOnceThereIsOne() {
        Reference reference = made();
        assertThat(waiting.interimDue(GOES, 5)).hasSize(1);
        waiting.waitForCount(reference, GOES);
        assertThat(waiting.nextInterim()).as("nothing is tried for ever").isEmpty();
        assertThat(waiting.waitsForCount(reference)).isTrue();
        assertThat(waiting.uncounted(5))
                .containsExactly(new Uncounted(reference, CONSULTATION.id(), CONSULTATION.title(), GOES));
        waiting.counted("another", DUE);
        assertThat(waiting.nextInterim()).isEmpty();
        waiting.counted(CONSULTATION.id(), DUE);
        assertThat(waiting.nextInterim()).contains(DUE);
        assertThat(waiting.uncounted(5)).isEmpty();
    }

    @Test
    void whoHeardSomethingElseWaitsForNoCount() {
        Reference reference = made();
        waiting.waitForCount(reference, GOES);
        assertThat(waiting.mark(reference, Standing.KEPT))
                .hasValueSatisfying(author -> assertThat(author.standing()).isEqualTo(Standing.KEPT));
        waiting.counted(CONSULTATION.id(), DUE);
        assertThat(waiting.nextInterim()).isEmpty();
        assertThat(waiting.waitsForCount(reference)).isFalse();
    }

    /** Others look while a batch of events is handled: what is begun for all on the list must not pass them by. */
    @Test
    void whoIsAddedInABatchIsFoundByOthersOnceSettledAndByPoliciesAtOnce() {
        List<Long> seen = new ArrayList<>();
        Runnable look = () ->
                seen.add(mongo.database().getCollection(WaitingList.COLLECTION).countDocuments());
        var batch = new BatchingUnitOfWork<>(List.of(GenericEventMessage.asEventMessage("an event")));
        batch.execute(() -> {
            made();
            look.run();
            waiting.onceFound(look);
            waiting.settle();
            look.run();
            Reference second = made();
            look.run();
            assertThat(waiting.mark(second, Standing.KEPT)).isPresent();
            assertThat(waiting.of(second).map(Waiting::standing)).contains(Standing.KEPT);
        });

        assertThat(seen).containsExactly(0L, 1L, 1L, 2L);
    }

    @Test
    void eachQueryHasAnIndex() {
        made();
        Date now = Date.from(DUE);
        Bson ofConsultation = Filters.eq("consultation", CONSULTATION.id());
        List<Bson> filters = List.of(
                Filters.and(ofConsultation, Filters.eq("kind", "RESPONSE"), Filters.gt("_id", "YS-")),
                Filters.and(ofConsultation, Filters.eq("standing", "OPEN"), Filters.gt("_id", "YS-")),
                Filters.and(Filters.gt("interimAt", Date.from(Instant.EPOCH)), Filters.lte("interimAt", now)),
                Filters.gt("uncountedSince", Date.from(Instant.EPOCH)));
        assertThat(filters)
                .allSatisfy(filter -> assertThat(mongo.database()
                                .getCollection(WaitingList.COLLECTION)
                                .find(filter)
                                .explain()
                                .toJson())
                        .contains("IXSCAN"));
    }

    private Reference made() {
        Reference reference = Reference.mint();
        waiting.add(
                new PromiseEvent.Opened(
                        PromiseId.of(reference),
                        reference,
                        PromiseKind.RESPONSE,
                        PERSON,
                        CONSULTATION,
                        null,
                        List.of(),
                        MADE,
                        DUE,
                        MADE),
                GOES);
        return reference;
    }
}

package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

class TokenStoreTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final TrackingToken START = new GlobalSequenceTrackingToken(0);

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final MongoTokenStore one = store("one");
    private final MongoTokenStore other = store("other");

    private MongoTokenStore store(String node) {
        return new MongoTokenStore(
                mongo.database(), new DeclaredTypesSerializer(Tally.TYPES), node, TIMEOUT, () -> now);
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    @BeforeEach
    void forget() {
        mongo.database().getCollection("tokens").drop();
    }

    @Test
    void givesAClaimedSegmentToNobodyElse() {
        one.initializeTokenSegments("group", 2, START);
        assertThat(one.fetchToken("group", 0)).isEqualTo(START);

        assertThatThrownBy(() -> other.fetchToken("group", 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("not claimed by other but by one");
        assertThatThrownBy(() -> other.storeToken(at(7), "group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.extendClaim("group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.deleteToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        other.releaseClaim("group", 0);
        assertThatThrownBy(() -> other.fetchToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(other.fetchAvailableSegments("group"))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
        assertThat(other.fetchToken("group", 1)).isEqualTo(START);
    }

    @Test
    void keepsTheTokenThatItsOwnerStores() {
        one.initializeTokenSegments("group", 1, START);
        one.fetchToken("group", 0);
        one.storeToken(at(42), "group", 0);
        one.releaseClaim("group", 0);

        assertThat(other.fetchToken("group", 0)).isEqualTo(at(42));
    }

    @Test
    void letsAClaimBeTakenAfterTheTimeoutWithoutASignOfLife() {
        one.initializeTokenSegments("group", 1, START);
        one.fetchToken("group", 0);
        now = now.plus(TIMEOUT);
        assertThatThrownBy(() -> other.fetchToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        one.extendClaim("group", 0);
        now = now.plus(TIMEOUT);
        assertThatThrownBy(() -> other.fetchToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        one.storeToken(at(5), "group", 0);
        now = now.plus(TIMEOUT);
        assertThatThrownBy(() -> other.fetchToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);

        now = now.plusMillis(1);

        assertThat(other.fetchAvailableSegments("group")).hasSize(1);
        assertThat(other.fetchToken("group", 0)).isEqualTo(at(5));
    }

    @Test
    void letsAClaimFromAClockFarAheadBeTaken() {
        one.initializeTokenSegments("group", 1, START);
        one.fetchToken("group", 0);
        now = now.minus(TIMEOUT);
        assertThat(other.fetchAvailableSegments("group")).isEmpty();
        assertThatThrownBy(() -> other.fetchToken("group", 0)).isInstanceOf(UnableToClaimTokenException.class);

        now = now.minusMillis(1);

        assertThat(one.standings("group"))
                .extracting(SegmentStanding::isClaimed)
                .containsExactly(false);
        assertThat(other.fetchAvailableSegments("group")).hasSize(1);
        assertThat(other.fetchToken("group", 0)).isEqualTo(START);
        assertThatThrownBy(() -> one.storeToken(at(3), "group", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void refusesAFormerOwnerEvenWhenTheTakerLetGo() {
        one.initializeTokenSegments("group", 1, START);
        one.fetchToken("group", 0);
        now = now.plus(TIMEOUT).plusMillis(1);
        other.fetchToken("group", 0);
        other.storeToken(at(9), "group", 0);

        assertThatThrownBy(() -> one.storeToken(at(3), "group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        other.releaseClaim("group", 0);
        assertThatThrownBy(() -> one.storeToken(at(3), "group", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(one.fetchToken("group", 0)).isEqualTo(at(9));
    }

    @Test
    void givesAFreeSegmentToOneOfManyThatAskAtOnce() throws Exception {
        one.initializeTokenSegments("group", 1, START);
        int nodes = 12;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> claims = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(nodes)) {
            for (int node = 0; node < nodes; node++) {
                MongoTokenStore store = store("node-" + node);
                claims.add(pool.submit(() -> {
                    start.await();
                    try {
                        store.fetchToken("group", 0);
                        return true;
                    } catch (UnableToClaimTokenException e) {
                        return false;
                    }
                }));
            }
            start.countDown();
            List<Boolean> won = new ArrayList<>();
            for (Future<Boolean> claim : claims) {
                won.add(claim.get());
            }
            assertThat(Collections.frequency(won, true)).isEqualTo(1);
        }
    }

    @Test
    void makesTheSegmentsOnce() {
        assertThat(one.fetchSegments("group")).isEmpty();
        one.initializeTokenSegments("group", 4, START);

        assertThat(one.fetchSegments("group")).containsExactly(0, 1, 2, 3);
        assertThat(one.fetchSegments("another")).isEmpty();
        assertThatThrownBy(() -> other.initializeTokenSegments("group", 4, START))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> other.initializeSegment(START, "group", 3))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThatThrownBy(() -> one.fetchToken("group", 4))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void takesHalfMadeSegmentsForNone() {
        one.initializeTokenSegments("group", 4, START);
        mongo.database().getCollection("tokens").deleteOne(new org.bson.Document("_id", "group/0"));

        assertThat(one.fetchSegments("group")).isEmpty();
        assertThat(one.fetchAvailableSegments("group")).isEmpty();
        other.initializeTokenSegments("group", 4, START);
        assertThat(one.fetchSegments("group")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void letsGoOfASegmentThatWasSplitMeanwhile() {
        one.initializeTokenSegments("group", 1, START);
        Segment whole = other.fetchAvailableSegments("group").getFirst();
        one.initializeSegment(START, "group", 1);

        assertThatThrownBy(() -> other.fetchToken("group", whole))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("split or merged");
        assertThat(one.fetchToken("group", 0)).isEqualTo(START);
    }

    @Test
    void deletesASegmentOfItsOwn() {
        one.initializeTokenSegments("group", 2, START);
        one.fetchToken("group", 1);
        one.deleteToken("group", 1);

        assertThat(one.fetchSegments("group")).containsExactly(0);
    }

    @Test
    void readsBackReplayAndMergeTokens() {
        one.initializeTokenSegments("group", 1);
        assertThat(one.fetchToken("group", 0)).isNull();
        for (TrackingToken token : List.of(
                ReplayToken.createReplayToken(at(9), at(3)),
                ReplayToken.createReplayToken(at(9), null, "because"),
                new MergedTrackingToken(at(3), at(5)))) {
            one.storeToken(token, "group", 0);
            assertThat(one.fetchToken("group", 0)).isEqualTo(token);
        }
    }

    @Test
    void refusesATokenThatWasMadeOverAnotherStore() {
        var counter = mongo.database().getCollection("event_counter");
        counter.insertOne(
                new org.bson.Document("_id", "position").append("reserved", 9L).append("store", "here"));
        one.initializeTokenSegments("group", 1, START);
        assertThat(one.fetchToken("group", 0)).isEqualTo(START);
        one.releaseClaim("group", 0);
        counter.updateOne(
                new org.bson.Document(), new org.bson.Document("$set", new org.bson.Document("store", "there")));

        assertThatThrownBy(() -> one.fetchToken("group", 0))
                .isInstanceOf(ForeignToken.class)
                .hasMessageContaining("group/0")
                .hasMessageContaining("store here")
                .hasMessageContaining("this one is there");
        counter.drop();
    }

    @Test
    void knowsItsStorageByOneIdentifier() {
        assertThat(one.retrieveStorageIdentifier()).isPresent().isEqualTo(other.retrieveStorageIdentifier());
    }
}

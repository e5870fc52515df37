package org.yousaid.eventstore.seal;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.DeclaredTypesSerializer;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.seal.SealCheck.Outcome.Broken;
import org.yousaid.eventstore.seal.SealCheck.Outcome.Whole;
import org.yousaid.testsupport.MongoServer;

class SealTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final EventTypes TYPES =
            EventTypes.builder().type("vote.cast", Cast.class).build();
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration EVERY_HOUR = Duration.ofHours(1);

    record Cast(String voter) {}

    private final MongoDatabase database = mongo.database();
    private final MongoCollection<Document> events = database.getCollection("events");
    private final MongoCollection<Document> stored = database.getCollection("seals");
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void empty() {
        events.drop();
        stored.drop();
        database.getCollection("event_counter").drop();
        database.getCollection("tokens").drop();
    }

    private MongoEventStorageEngine engine() {
        return new MongoEventStorageEngine(
                database, new DeclaredTypesSerializer(TYPES), NoOpEventUpcaster.INSTANCE, Duration.ofMillis(1), 100);
    }

    private Sealer sealer(String node) {
        var tokens = new MongoTokenStore(database, new DeclaredTypesSerializer(TYPES), node, CLAIM, () -> now);
        return new Sealer(new SealedDocuments(database), new Seals(database), tokens, () -> now, EVERY_HOUR);
    }

    private static List<DomainEventMessage<?>> commit(String ballot, long sequence, int size) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(new GenericDomainEventMessage<>("Ballot", ballot, sequence + i, new Cast("voter-" + i)));
        }
        return events;
    }

    private Seals seals() {
        return new Seals(database);
    }

    private SealCheck check() {
        return new SealVerifier(database, seals()).verify(_ -> {});
    }

    /** Three seals: positions 1 to 3, 4 to 5, 6 to 9. */
    private void threeSeals() {
        MongoEventStorageEngine engine = engine();
        Sealer sealer = sealer("one");
        engine.appendEvents(commit("a", 0, 1));
        engine.appendEvents(commit("b", 0, 2));
        sealer.sealNow();
        engine.appendEvents(commit("c", 0, 2));
        sealer.sealNow();
        engine.appendEvents(commit("d", 0, 1));
        engine.appendEvents(commit("e", 0, 3));
        sealer.sealNow();
    }

    @Test
    void sealsWhatIsClosedAndStandsOnTheSealBefore() {
        threeSeals();

        List<Seal> chain =
                seals().behind(0, 10).stream().map(SealRecord::sealOf).toList();
        assertThat(chain).extracting(Seal::number).containsExactly(1L, 2L, 3L);
        assertThat(chain).extracting(Seal::from).containsExactly(1L, 4L, 6L);
        assertThat(chain).extracting(Seal::through).containsExactly(3L, 5L, 9L);
        assertThat(chain.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(chain.get(1).previous()).isEqualTo(chain.get(0).hash());
        assertThat(chain.get(2).previous()).isEqualTo(chain.get(1).hash());
        assertThat(check()).isEqualTo(new SealCheck(3, 9, 9, new Whole()));
    }

    @Test
    void canBeMadeAgainByAnybodyFromTheStoredBytes() throws Exception {
        threeSeals();

        Document second = present(stored.find(eq("_id", 2L)).first());
        RawBsonDocument only = present(database.getCollection("events", RawBsonDocument.class)
                .find(eq("_id", 5L))
                .first());
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        byte[] bytes = new byte[only.getByteBuffer().remaining()];
        only.getByteBuffer().get(bytes);
        byte[] digest = sha.digest(bytes);
        sha.update(("yousaid-seal-1\n2\n" + second.getString("previous") + "\n4\n5\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(second.getString("hash")).isEqualTo(HexFormat.of().formatHex(sha.digest(digest)));
    }

    @Test
    void waitsBeforeAnOpenPosition() {
        engine().appendEvents(commit("a", 0, 1));
        engine().appendEvents(commit("b", 0, 1));
        engine().appendEvents(commit("c", 0, 1));
        Document late = present(events.findOneAndDelete(eq("_id", 2L)));

        sealer("one").sealNow();
        assertThat(seals().newest()).map(Seal::through).contains(1L);

        events.insertOne(late);
        sealer("one").sealNow();
        assertThat(seals().newest()).map(Seal::through).contains(3L);
    }

    @Test
    void sealsTombstonesLikeEverythingElse() {
        engine().appendEvents(commit("a", 0, 1));
        engine().appendEvents(commit("b", 0, 1));
        engine().appendEvents(commit("c", 0, 1));
        events.deleteOne(eq("_id", 2L));
        events.insertOne(new Document("_id", 2L).append("tombstone", true));

        sealer("one").sealNow();

        assertThat(check()).isEqualTo(new SealCheck(1, 3, 3, new Whole()));
    }

    @Test
    void isDoneByOneInstanceUntilItsClaimEnds() {
        engine().appendEvents(commit("a", 0, 1));
        sealer("one").sealNow();
        engine().appendEvents(commit("b", 0, 1));

        sealer("other").sealNow();
        assertThat(seals().newest()).map(Seal::number).contains(1L);

        now = now.plus(CLAIM).plusSeconds(1);
        sealer("other").sealNow();
        assertThat(seals().newest()).map(Seal::number).contains(2L);
        assertThat(check().outcome()).isEqualTo(new Whole());
    }

    @Test
    void namesAnEventThatWasChanged() {
        threeSeals();
        events.updateOne(eq("_id", 5L), Updates.set("events.0.payload", "{\"voter\":\"somebody else\"}"));

        assertThat(check().outcome())
                .isEqualTo(new Broken(2, 4, "what stands at position 4 was changed after it was sealed"));
        assertThat(check().position()).isEqualTo(3);
    }

    @Test
    void namesACommitWhosePositionsAreDamaged() {
        threeSeals();
        events.updateOne(eq("_id", 5L), Updates.set("first", "four"));

        assertThat(check().outcome())
                .isEqualTo(new Broken(2, 4, "what stands at position 4 was changed after it was sealed"));
    }

    @Test
    void findsWhatStandsWhereNoPositionIs() {
        threeSeals();
        events.insertOne(new Document("_id", -1L).append("first", -1L).append("aggregate", "a"));
        assertThat(check().outcome())
                .isEqualTo(new Broken(1, 0, "something stands in the events where no position is"));
        events.deleteOne(eq("_id", -1L));
        events.insertOne(new Document("_id", "seven"));
        assertThat(check().outcome()).isInstanceOf(Broken.class);
    }

    @Test
    void doesNotTakeACopyForTheSealThatWasKept() {
        threeSeals();
        Document first = present(stored.find(eq("_id", 1L)).first());
        stored.deleteOne(eq("_id", 1L));
        stored.insertOne(first.append("_id", -1L));

        assertThat(seals().withHash(first.getString("hash"))).isEmpty();
        assertThat(check().outcome())
                .isEqualTo(new Broken(1, 0, "something stands among the seals where no number is"));
    }

    @Test
    void namesAnEventThatIsGone() {
        threeSeals();
        events.deleteOne(eq("_id", 6L));

        assertThat(check().outcome()).isEqualTo(new Broken(3, 6, "position 6 is missing"));
    }

    @Test
    void namesTheLastEventOfASealThatIsGone() {
        threeSeals();
        events.deleteOne(eq("_id", 9L));

        assertThat(check().outcome()).isEqualTo(new Broken(3, 7, "position 7 is missing"));
    }

    @Test
    void namesACommitThatWasReplacedByItsTombstone() {
        threeSeals();
        events.replaceOne(eq("_id", 1L), new Document("tombstone", true));

        assertThat(check().outcome())
                .isEqualTo(new Broken(1, 1, "what stands at position 1 was changed after it was sealed"));
    }

    @Test
    void namesASealThatIsMissing() {
        threeSeals();
        stored.deleteOne(eq("_id", 2L));

        assertThat(check().outcome()).isEqualTo(new Broken(2, 4, "seal 2 is missing"));
    }

    @Test
    void namesASealThatWasMadeAnewAfterAChange() {
        threeSeals();
        events.updateOne(eq("_id", 1L), Updates.set("kind", "Forged"));
        Document first = present(stored.find(eq("_id", 1L)).first());
        SealRecord forged = forged(SealRecord.of(first));
        stored.replaceOne(eq("_id", 1L), forged.document());

        assertThat(check().outcome()).isEqualTo(new Broken(2, 4, "seal 2 does not stand on the one before it"));
    }

    @Test
    void cannotHideAForgedChainFromSomebodyWhoKeptASeal() {
        threeSeals();
        String kept = seals().newest().orElseThrow().hash();
        events.updateOne(eq("_id", 1L), Updates.set("kind", "Forged"));
        stored.drop();
        now = now.plus(CLAIM).plusSeconds(1);
        sealer("forger").sealNow();

        assertThat(check().outcome()).isEqualTo(new Whole());
        assertThat(seals().withHash(kept)).isEmpty();
    }

    @Test
    void namesASealWhoseOwnRecordWasChanged() {
        threeSeals();
        stored.updateOne(eq("_id", 2L), Updates.set("digests", new Binary(new byte[32])));
        assertThat(check().outcome()).isEqualTo(new Broken(2, 4, "the digests in seal 2 were changed"));

        stored.updateOne(eq("_id", 2L), Updates.set("hash", "f".repeat(64)));
        assertThat(check().outcome()).isEqualTo(new Broken(2, 4, "the record of seal 2 was changed"));

        stored.updateOne(eq("_id", 2L), Updates.unset("hash"));
        assertThat(check().outcome())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seal()).isEqualTo(2));
    }

    @Test
    void tellsHowFarItIs() {
        threeSeals();
        List<Integer> percents = new ArrayList<>();

        new SealVerifier(database, seals()).verify(check -> percents.add(check.percent()));

        assertThat(percents).containsExactly(33, 55, 100);
    }

    @Test
    void sealsALongStoreInPieces() {
        MongoEventStorageEngine engine = engine();
        int commits = Sealer.LARGEST * 2 + 10;
        for (int i = 0; i < commits; i++) {
            engine.appendEvents(commit("ballot-" + i, 0, 1));
        }

        sealer("one").sealNow();

        assertThat(seals().newest()).map(Seal::number).contains(3L);
        assertThat(check()).isEqualTo(new SealCheck(3, commits, commits, new Whole()));
    }

    @Test
    void givesTheSealOfADay() {
        MongoEventStorageEngine engine = engine();
        engine.appendEvents(commit("a", 0, 1));
        sealer("one").sealNow();
        now = now.plus(Duration.ofHours(1));
        engine.appendEvents(commit("b", 0, 1));
        sealer("one").sealNow();
        now = now.plus(Duration.ofDays(1));
        engine.appendEvents(commit("c", 0, 1));
        sealer("one").sealNow();

        assertThat(seals().newestBefore(Instant.parse("2026-11-22T00:00:00Z")))
                .map(Seal::number)
                .contains(2L);
        assertThat(seals().newestBefore(Instant.parse("2026-11-21T00:00:00Z"))).isEmpty();
    }

    private static <T> T present(@Nullable T found) {
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** What somebody would write who changes an event and the seal over it. */
    private SealRecord forged(SealRecord record) {
        var digests = new ByteArrayOutputStream();
        new SealedDocuments(database)
                .between(0, record.seal().through(), 10)
                .forEach(document -> digests.writeBytes(SealRecord.digest(document)));
        return SealRecord.after(
                null,
                record.seal().through(),
                digests.toByteArray(),
                record.seal().at());
    }
}

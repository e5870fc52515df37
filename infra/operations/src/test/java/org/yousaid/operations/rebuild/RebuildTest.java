package org.yousaid.operations.rebuild;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.yousaid.operations.rebuild.Instance.SOON;
import static org.yousaid.operations.rebuild.Notes.DICE;
import static org.yousaid.operations.rebuild.Notes.PROJECTION;
import static org.yousaid.operations.rebuild.Notes.PUBLISHER;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.processor.ProcessorStanding;
import org.yousaid.support.problem.Refused;
import org.yousaid.testsupport.MongoServer;

@Timeout(120)
class RebuildTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final String database;

    RebuildTest(TestInfo test) {
        database = "_" + Integer.toHexString(test.getDisplayName().hashCode());
    }

    private Instance start() {
        return Instance.start(mongo, database);
    }

    private MongoDatabase documents() {
        return mongo.client().getDatabase(mongo.databaseName() + database);
    }

    private List<Document> notes() {
        return documents()
                .getCollection("notes")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private List<String> aside() {
        return documents().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("rebuild-"))
                .toList();
    }

    @Test
    void comparesWithTheLiveOneAndLeavesNothingBehind() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one", "two", "one");
            instance.write("b", 0, "three");
            instance.awaitLive(PROJECTION);
            List<Document> before = notes();

            Rebuild compared = instance.run(PROJECTION, "run1", RebuildMode.COMPARE);

            assertThat(compared.state()).as(String.valueOf(compared.error())).isEqualTo(RebuildState.DONE);
            assertThat(compared.hashEqual()).isTrue();
            assertThat(compared.differences()).isEmpty();
            assertThat(compared.done()).isEqualTo(4);
            assertThat(compared.percent()).isEqualTo(100);
            assertThat(notes()).isEqualTo(before);
            assertThat(aside()).isEmpty();
            instance.write("c", 0, "four");
            await().atMost(SOON).until(() -> notes().size() == 3);
        }
    }

    @Test
    void putsWhatTheEventsSayInThePlaceOfWhatWasDamaged() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one", "two");
            instance.write("b", 0, "three");
            instance.awaitLive(PROJECTION);
            List<Document> right = notes();
            documents().getCollection("notes").deleteOne(eq("_id", "a"));
            documents().getCollection("words").updateOne(eq("_id", "all"), Updates.set("count.one", 7L));

            Rebuild rebuilt = instance.run(PROJECTION, "run1", RebuildMode.REBUILD);

            assertThat(rebuilt.state()).as(String.valueOf(rebuilt.error())).isEqualTo(RebuildState.DONE);
            assertThat(rebuilt.hashEqual()).isFalse();
            assertThat(rebuilt.differences())
                    .containsExactly(new Difference("notes", 1, 2), new Difference("words", 1, 1));
            assertThat(notes()).isEqualTo(right);
            assertThat(documents().getCollection("notes").listIndexes().map(index -> index.get("key")))
                    .contains(new Document("words", 1));
            assertThat(aside()).isEmpty();
            assertThat(instance.run(PROJECTION, "run2", RebuildMode.COMPARE).hashEqual())
                    .isTrue();
            instance.write("a", 2, "after");
            await().atMost(SOON)
                    .until(() -> notes().getFirst().getString("words").equals("after"));
        }
    }

    @Test
    void namesTheCollectionOfAProjectionThatIsNotTheSameTwice() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one");
            instance.awaitLive(DICE);

            Rebuild compared = instance.run(DICE, "run1", RebuildMode.COMPARE);

            assertThat(compared.hashEqual()).isFalse();
            assertThat(compared.differences()).containsExactly(new Difference("dice", 1, 1));
        }
    }

    @Test
    void isTheSameUnderLoadAndReadersNeverFindItEmpty() {
        try (Instance instance = start()) {
            IntStream.range(0, 50).forEach(i -> instance.write("note-" + i, 0, "first"));
            instance.awaitLive(PROJECTION);
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                for (int i = 0; !over.get() && i < 500; i++) {
                    instance.write("later-" + i, 0, "second");
                }
            });
            CompletableFuture<Boolean> alwaysThere = CompletableFuture.supplyAsync(() -> {
                boolean there = true;
                while (!over.get()) {
                    there &= documents().getCollection("notes").find().first() != null;
                }
                return there;
            });

            Rebuild first = instance.run(PROJECTION, "run1", RebuildMode.REBUILD);
            Rebuild second = instance.run(PROJECTION, "run2", RebuildMode.REBUILD);
            over.set(true);
            writer.join();

            assertThat(first.hashEqual()).as(first.toString()).isTrue();
            assertThat(second.hashEqual()).as(second.toString()).isTrue();
            assertThat(alwaysThere.join()).isTrue();
            instance.awaitLive(PROJECTION);
            assertThat(instance.run(PROJECTION, "run3", RebuildMode.COMPARE).hashEqual())
                    .isTrue();
        }
    }

    @Test
    void standsAsideWhileAnotherInstanceHasTheClaim() {
        try (Instance first = start();
                Instance second = start()) {
            first.write("a", 0, "one", "two");
            first.awaitLive(PROJECTION);

            assertThat(second.run(PROJECTION, "run1", RebuildMode.REBUILD).hashEqual())
                    .isTrue();
            assertThat(first.run(PROJECTION, "run2", RebuildMode.REBUILD).hashEqual())
                    .isTrue();

            first.write("b", 0, "three");
            await().atMost(SOON).until(() -> notes().size() == 2);
        }
    }

    @Test
    void runsOneAtATimeAndEachRequestOnce() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one");
            instance.awaitLive(PROJECTION);
            Semaphore turns = new Semaphore(0);
            instance.gate.turns.set(turns);
            Rebuild begun = instance.rebuilds.start(PROJECTION, "run1", RebuildMode.COMPARE, "admin", "a test");
            assertThat(instance.rebuilds.start(PROJECTION, "run1", RebuildMode.COMPARE, "admin", "a test"))
                    .extracting(Rebuild::startedAt)
                    .isEqualTo(begun.startedAt());

            assertThatThrownBy(
                            () -> instance.rebuilds.start(PROJECTION, "run2", RebuildMode.COMPARE, "admin", "a test"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("rebuild-running"));
            assertThat(standing(instance, PROJECTION).state()).isEqualTo(ProcessorStanding.State.REBUILDING);

            turns.release(1000);
            assertThat(instance.awaitOver(PROJECTION, "run1").hashEqual()).isTrue();
            await().atMost(SOON).until(() -> standing(instance, PROJECTION).state() == ProcessorStanding.State.RUNNING);
        }
    }

    @Test
    void canBeCancelledWhileItReads() {
        try (Instance instance = start()) {
            IntStream.range(0, 210).forEach(i -> instance.write("note-" + i, 0, "one"));
            instance.awaitLive(PROJECTION);
            Semaphore turns = new Semaphore(100);
            instance.gate.turns.set(turns);
            instance.rebuilds.start(PROJECTION, "run1", RebuildMode.REBUILD, "admin", "a test");

            instance.rebuilds.cancel(PROJECTION);
            await().atMost(SOON).until(() -> turns.availablePermits() == 0);
            turns.release(10_000);

            assertThat(instance.awaitOver(PROJECTION, "run1").state()).isEqualTo(RebuildState.CANCELLED);
            assertThat(aside()).isEmpty();
            assertThat(notes()).hasSize(210);
            assertThatThrownBy(() -> instance.rebuilds.cancel(PROJECTION)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void neverReplaysWhatPublishes() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one");
            instance.awaitLive(PUBLISHER);

            assertThatThrownBy(() -> instance.rebuilds.start(PUBLISHER, "run1", RebuildMode.REBUILD, "admin", "a test"))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.refusal().code()).isEqualTo("not-rebuildable");
                        assertThat(refused.refusal().status()).isEqualTo(409);
                    });
            instance.run(PROJECTION, "run1", RebuildMode.REBUILD);
            assertThat(instance.context.getBean(Notes.Publisher.class).told).hasSize(1);
        }
    }

    @Test
    void failsAtAnEventThatCannotBeHandledAndNamesIt() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one", "bad", "two");
            instance.awaitLive(PROJECTION);
            List<Document> before = notes();
            instance.gate.refused.set("bad");

            Rebuild failed = instance.run(PROJECTION, "run1", RebuildMode.REBUILD);

            assertThat(failed.state()).isEqualTo(RebuildState.FAILED);
            assertThat(failed.error())
                    .contains(
                            "position 2", "Written", "IllegalStateException: at org.yousaid.operations.rebuild.Notes");
            assertThat(notes()).isEqualTo(before);
            assertThat(aside()).isEmpty();
        }
    }

    @Test
    void clearsUpBehindAProcessThatDied() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one");
            instance.awaitLive(PROJECTION);
            List<Document> before = notes();
            documents().getCollection("rebuild-projections-notes-dead.notes").insertOne(new Document("_id", "half"));
            documents().getCollection("rebuild-projections-notes-dead.words").insertOne(new Document("_id", "half"));
            documents()
                    .getCollection("rebuilds")
                    .insertOne(new Document("_id", PROJECTION)
                            .append("run", "dead")
                            .append("mode", "REBUILD")
                            .append("state", "SWAPPING")
                            .append("by", "admin")
                            .append("reason", "a test")
                            .append("startedAt", Date.from(Instant.EPOCH))
                            .append("aliveAt", Date.from(Instant.EPOCH))
                            .append("done", 1L)
                            .append("total", 1L)
                            .append("eventsPerSecond", 1L));

            assertThat(instance.awaitOver(PROJECTION, "dead"))
                    .extracting(Rebuild::state, Rebuild::error)
                    .containsExactly(RebuildState.FAILED, "The process that ran it ended");
            assertThat(aside()).isEmpty();
            assertThat(notes()).isEqualTo(before);
            instance.write("b", 0, "two");
            await().atMost(SOON).until(() -> notes().size() == 2);
        }
    }

    @Test
    void touchesNothingWhenItWakesAfterItWasGivenUp() {
        try (Instance instance = start()) {
            instance.write("a", 0, "one", "two");
            instance.awaitLive(PROJECTION);
            List<Document> before = notes();
            Semaphore turns = new Semaphore(0);
            instance.gate.turns.set(turns);
            instance.rebuilds.start(PROJECTION, "run1", RebuildMode.REBUILD, "admin", "a test");
            documents()
                    .getCollection("rebuilds")
                    .updateOne(eq("_id", PROJECTION), Updates.set("aliveAt", Date.from(Instant.EPOCH)));
            assertThat(instance.awaitOver(PROJECTION, "run1").state()).isEqualTo(RebuildState.FAILED);

            turns.release(1000);

            await().atMost(SOON).until(() -> aside().isEmpty());
            assertThat(notes()).isEqualTo(before);
            assertThat(Objects.requireNonNull(
                                    documents().getCollection("rebuilds").find().first())
                            .getString("state"))
                    .isEqualTo("FAILED");
        }
    }

    @Test
    void dropsAtItsStartWhatNobodyOwns() {
        documents().getCollection("rebuild-projections-notes-old.notes").insertOne(new Document("_id", "half"));
        try (Instance instance = start()) {
            assertThat(instance.rebuilds.isRunning()).isTrue();
            assertThat(aside()).isEmpty();
        }
    }

    private static ProcessorStanding standing(Instance instance, String name) {
        return instance.processors.all().stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

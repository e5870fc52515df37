package org.yousaid.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.config.DefaultConfigurer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

class LetterStoreTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String GROUP = "bus";
    private static final String KEY = "noted/ann";

    private final LetterStore store = new LetterStore(mongo.database(), InstantSource.system());
    private final Map<String, List<Long>> handled = new ConcurrentHashMap<>();

    @AfterEach
    void clear() {
        store.clear(GROUP);
        mongo.database().getCollection(DiscardedLetters.COLLECTION).deleteMany(new Document());
    }

    private static Place onTopic(long offset) {
        return new Place.OnTopic("noted", 0, offset, "first");
    }

    private static NewLetter letter(String sequence, long offset) {
        return new NewLetter(sequence + "/" + offset, sequence, "test.noted.v1", onTopic(offset), 1, new Document());
    }

    private void park(String sequence, long offset) {
        store.park(GROUP, letter(sequence, offset), new IllegalStateException("poison"));
    }

    private final class Handling implements LetterHandler {

        @Override
        public String group() {
            return GROUP;
        }

        @Override
        public void handle(Letter letter, Document content) {
            handled.computeIfAbsent(letter.sequence(), _ -> new CopyOnWriteArrayList<>())
                    .add(((Place.OnTopic) letter.place()).offset());
        }
    }

    private DeadLetters operators() {
        return new DeadLetters(
                store,
                DefaultConfigurer.defaultConfiguration().buildConfiguration().eventProcessingConfiguration(),
                List.of(new Handling()));
    }

    @Test
    void parksTheSameThingOnce() {
        park(KEY, 5);
        park(KEY, 5);
        assertThat(store.count(GROUP)).isEqualTo(1);
    }

    @Test
    void parksBehindOnlyWhatWaitsAndNeverWhatCameBefore() {
        assertThat(store.parkBehind(GROUP, KEY, onTopic(4), () -> letter(KEY, 4)))
                .isFalse();
        park(KEY, 5);
        assertThat(store.parkBehind(GROUP, KEY, onTopic(4), () -> letter(KEY, 4)))
                .as("a repeat of what was handled")
                .isFalse();
        assertThat(store.parkBehind(GROUP, KEY, onTopic(6), () -> letter(KEY, 6)))
                .isTrue();
        assertThat(store.parkBehind(GROUP, "noted/ben", onTopic(7), () -> letter("noted/ben", 7)))
                .isFalse();
        assertThat(store.letters(GROUP, KEY, -1, 10)).extracting(Letter::place).containsExactly(onTopic(5), onTopic(6));
    }

    @Test
    void parksBehindWhatWaitsSinceBeforeTheTopicWasMadeAnew() {
        park(KEY, 5);
        Place anew = new Place.OnTopic("noted", 0, 2, "second");
        assertThat(store.parkBehind(GROUP, KEY, anew, () -> letter(KEY, 2))).isTrue();
        assertThat(new Place.OnTopic("noted", 0, 2, null).before(new Place.OnTopic("noted", 0, 5, null)))
                .as("not known of letters from before incarnations were kept")
                .isFalse();
    }

    @Test
    void doesNotLeaveALetterBehindNothing() {
        park(KEY, 5);
        boolean waits = store.parkBehind(GROUP, KEY, onTopic(6), () -> {
            assertThat(store.replay(GROUP, KEY, 10, _ -> {})).isEqualTo(new Replayed(1, 0));
            return letter(KEY, 6);
        });
        assertThat(waits).isFalse();
        assertThat(store.count(GROUP)).isZero();
    }

    @Test
    void twoInstancesReplayEachLetterOnceAndInOrder() throws Exception {
        for (long offset = 0; offset < 20; offset++) {
            for (int key = 0; key < 10; key++) {
                park("noted/" + key, offset);
            }
        }
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<Replayed>> both = new ArrayList<>();
            for (int instance = 0; instance < 2; instance++) {
                both.add(instances.submit(() -> operators().replayAll(GROUP)));
            }
            Replayed sum = both.getFirst().get().plus(both.getLast().get());
            sum = sum.plus(operators().replayAll(GROUP));
            assertThat(sum).isEqualTo(new Replayed(200, 0));
        }
        assertThat(handled).hasSize(10);
        assertThat(handled.values())
                .allSatisfy(offsets -> assertThat(offsets)
                        .containsExactlyElementsOf(
                                LongStream.range(0, 20).boxed().toList()));
        assertThat(store.count(GROUP)).isZero();
    }

    @Test
    void whatADeadInstanceWasAtIsHandledAgainByAnother() throws Exception {
        park(KEY, 5);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Thread dead = Thread.ofVirtual()
                .start(() -> store.replay(GROUP, KEY, 1, _ -> {
                    reached.countDown();
                    never.await();
                }));
        reached.await();
        assertThat(operators().replayAll(GROUP)).as("it is at it").isEqualTo(Replayed.NOTHING);

        InstantSource later = InstantSource.offset(InstantSource.system(), LetterClaims.HOLDS.plusSeconds(1));
        LetterStore survivor = new LetterStore(mongo.database(), later);
        assertThat(survivor.replay(GROUP, KEY, 1, _ -> {})).isEqualTo(new Replayed(1, 0));
        assertThat(store.count(GROUP)).isZero();
        dead.interrupt();
        dead.join();
    }

    @Test
    void aClaimOfAClockThatRanAheadDoesNotHoldForEver() throws Exception {
        park(KEY, 5);
        LetterStore ahead =
                new LetterStore(mongo.database(), InstantSource.offset(InstantSource.system(), Duration.ofHours(1)));
        CountDownLatch reached = new CountDownLatch(1);
        Thread dead = Thread.ofVirtual()
                .start(() -> ahead.replay(GROUP, KEY, 1, _ -> {
                    reached.countDown();
                    new CountDownLatch(1).await();
                }));
        reached.await();
        assertThat(store.replay(GROUP, KEY, 1, _ -> {})).isEqualTo(new Replayed(1, 0));
        dead.interrupt();
        dead.join();
    }

    @Test
    void discardsWithAReasonAndKeepsTheRecord() {
        park(KEY, 5);
        park(KEY, 6);
        String id = store.letters(GROUP, KEY, -1, 1).getFirst().id();
        assertThat(operators().discard(GROUP, "bus/unknown", "gone", "ops")).isFalse();
        assertThat(operators().discard("another", id, "gone", "ops")).isFalse();
        assertThat(operators().discard(GROUP, id, "sent by a broken test", "ops"))
                .isTrue();

        assertThat(store.letters(GROUP, KEY, -1, 10)).extracting(Letter::place).containsExactly(onTopic(6));
        assertThat(operators().discarded(10)).singleElement().satisfies(discarded -> {
            assertThat(discarded.letter().id()).isEqualTo(id);
            assertThat(discarded.why()).isEqualTo("sent by a broken test");
            assertThat(discarded.by()).isEqualTo("ops");
            assertThat(discarded.letter().reason()).isNotNull();
        });
        assertThat(operators().replayAll(GROUP)).isEqualTo(new Replayed(1, 0));
    }

    @Test
    void whatWasDiscardedIsNeitherParkedAgainNorWaits() {
        park(KEY, 5);
        park(KEY, 6);
        park(KEY, 7);
        for (int letter = 0; letter < 2; letter++) {
            String first = store.letters(GROUP, KEY, -1, 1).getFirst().id();
            assertThat(operators().discard(GROUP, first, "gone", "ops")).isTrue();
        }
        assertThat(operators().discarded(GROUP)).contains(KEY + "/5", KEY + "/6");
        assertThat(operators().discarded("bu")).as("another group").isEmpty();

        park(KEY, 5);
        assertThat(store.parkBehind(GROUP, KEY, new Place.OnTopic("noted", 0, 8, "first"), () -> letter(KEY, 6)))
                .as("passed over, as was decided")
                .isTrue();
        assertThat(store.letters(GROUP, KEY, -1, 10)).extracting(Letter::place).containsExactly(onTopic(7));
    }

    /** The process that discarded died before the letter was gone. */
    private String discardedHalfway() {
        park(KEY, 5);
        String id = LetterDocuments.id(GROUP, KEY + "/5");
        Document letter = mongo.database()
                .getCollection(LetterStore.COLLECTION)
                .find(new Document("_id", id))
                .first();
        new DiscardedLetters(mongo.database())
                .keep(
                        Objects.requireNonNull(letter),
                        "gone",
                        "ops",
                        InstantSource.system().instant());
        return id;
    }

    @Test
    void whatWaitsStillIsNotDiscarded() {
        String id = discardedHalfway();
        assertThat(operators().discarded(GROUP)).isEmpty();
        assertThat(operators().discard(GROUP, id, "gone", "ops")).isTrue();
        assertThat(operators().discarded(GROUP)).containsExactly(KEY + "/5");
    }

    @Test
    void whatWasHandledAfterADiscardThatEndedHalfwayIsNotDiscarded() {
        String id = discardedHalfway();
        assertThat(operators().replayAll(GROUP)).isEqualTo(new Replayed(1, 0));
        assertThat(operators().discarded(GROUP)).as("replayed").isEmpty();
        assertThat(store.leavesOut(GROUP, KEY + "/5")).isFalse();

        assertThat(discardedHalfway()).isEqualTo(id);
        store.clear(GROUP);
        assertThat(operators().discarded(GROUP)).as("read anew").isEmpty();

        discardedHalfway();
        store.remove(store.letters(GROUP, KEY, -1, 1).getFirst());
        assertThat(operators().discarded(GROUP)).as("evicted").isEmpty();
    }

    @Test
    void knowsWhatIsLeftOut() throws Exception {
        park(KEY, 5);
        park(KEY, 6);
        assertThat(store.leavesOut(GROUP, KEY + "/5")).as("it waits").isTrue();
        assertThat(store.leavesOut(GROUP, KEY + "/7")).as("unknown").isFalse();
        assertThat(operators().discard(GROUP, LetterDocuments.id(GROUP, KEY + "/5"), "gone", "ops"))
                .isTrue();
        assertThat(store.leavesOut(GROUP, KEY + "/5")).as("discarded").isTrue();
        List<Boolean> meanwhile = new ArrayList<>();
        assertThat(store.replay(GROUP, KEY, 1, _ -> meanwhile.add(store.leavesOut(GROUP, KEY + "/6"))))
                .isEqualTo(new Replayed(1, 0));
        assertThat(meanwhile).as("being replayed").containsExactly(false);
        assertThat(store.leavesOut(GROUP, KEY + "/6")).as("handled").isFalse();
    }

    @Test
    void pagesThroughSequencesAndLetters() {
        for (int key = 0; key < 5; key++) {
            park("noted/" + key, 0);
            park("noted/" + key, 1);
        }
        DeadLetters operators = operators();
        assertThat(operators.sequences(GROUP, null, 2))
                .extracting(SequenceOverview::sequence)
                .containsExactly("noted/0", "noted/1");
        assertThat(operators.sequences(GROUP, "noted/3", 2))
                .extracting(SequenceOverview::sequence)
                .containsExactly("noted/4");
        Letter first = operators.letters(GROUP, "noted/2", -1, 1).getFirst();
        assertThat(operators.letters(GROUP, "noted/2", first.index(), 5)).hasSize(1);
        assertThat(operators.groups()).containsExactly(new GroupOverview(GROUP, 5, 10));
    }
}

package org.yousaid.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.testsupport.MongoServer;

/** What becomes of an event that a processing group cannot handle. */
class GroupWithLettersTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);

    private Group group = parking(1);

    private static Group parking(int attempts) {
        return new Group(mongo.database(), ProcessorDefaults::projection, attempts);
    }

    @AfterEach
    void close() {
        group.close();
        group.store().clear(Group.NAME);
    }

    private static Group.Trouble onlyWith(String who, long number) {
        return step -> {
            if (step.who().equals(who) && step.number() == number) {
                throw new IllegalStateException("no way for " + step);
            }
        };
    }

    @Test
    void parksWhatFailsWithWhatFollowsInItsSequenceAndLetsOthersGoOn() {
        group.failWith(onlyWith("ann", 1));
        group.append(
                new Step("ann", 0), new Step("ann", 1), new Step("ben", 0), new Step("ann", 2), new Step("ben", 1));

        await().atMost(SOON)
                .until(() ->
                        group.handledOf("ben").size() == 2 && letters("ann").size() == 2);
        assertThat(group.handledOf("ann")).containsExactly(new Step("ann", 0));
        Letter first = letters("ann").getFirst();
        assertThat(first.type()).isEqualTo("test.step");
        assertThat(first.place()).isEqualTo(new Place.InStore(1));
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(String.valueOf(first.reason()))
                .as("where it was thrown, and no words that are not ours")
                .startsWith("java.lang.IllegalStateException: at org.yousaid.eventstore.deadletter.")
                .doesNotContain("no way for ann1");
        assertThat(letters("ann").getLast().reason()).as("only waits").isNull();
        assertThat(group.letters().groups()).containsExactly(new GroupOverview(Group.NAME, 1, 2));
        assertThat(group.letters().sequences(Group.NAME, null, 10))
                .singleElement()
                .satisfies(sequence -> assertThat(sequence.letters()).isEqualTo(2));
    }

    private List<Letter> letters(String who) {
        return group.letters().letters(Group.NAME, who, -1, 1000);
    }

    @Test
    void replaysInOrderAndThenGoesOnByItself() {
        group.failWith(onlyWith("ann", 0));
        group.append(new Step("ann", 0), new Step("ann", 1), new Step("ann", 2));
        await().atMost(SOON).until(() -> letters("ann").size() == 3);
        assertThat(group.letters().replaySequence(Group.NAME, "ann")).isEqualTo(new Replayed(0, 1));
        assertThat(letters("ann").getFirst().attempts()).isEqualTo(2);

        group.failWith(_ -> {});
        assertThat(group.letters().replayFirst(Group.NAME, "ann")).isEqualTo(new Replayed(1, 0));
        assertThat(group.handled()).containsExactly(new Step("ann", 0));
        assertThat(group.letters().replayAll(Group.NAME)).isEqualTo(new Replayed(2, 0));
        group.append(new Step("ann", 3));
        await().atMost(SOON).until(() -> group.handled().size() == 4);
        assertThat(group.handled()).extracting(Step::number).containsExactly(0L, 1L, 2L, 3L);
        assertThat(group.letters().groups()).isEmpty();
    }

    @Test
    void aLetterThatFailsInAReplayForATransientReasonStays() {
        group.failWith(onlyWith("ann", 0));
        group.append(new Step("ann", 0));
        await().atMost(SOON).until(() -> letters("ann").size() == 1);
        group.failWith(_ -> {
            throw new NotYet("the other read model");
        });

        assertThat(group.letters().replayAll(Group.NAME)).isEqualTo(new Replayed(0, 1));
        assertThat(letters("ann"))
                .singleElement()
                .satisfies(letter -> assertThat(String.valueOf(letter.reason()))
                        .as("what this replay met")
                        .contains("the other read model"));
    }

    @Test
    void waitsForWhatPassesByItselfAndParksNothing() {
        AtomicInteger failures = new AtomicInteger();
        group.failWith(step -> {
            if (step.number() == 1 && failures.getAndIncrement() < 2) {
                throw new IllegalStateException("wrapped", new NotYet("the other read model"));
            }
        });
        group.append(new Step("ann", 0), new Step("ann", 1), new Step("ann", 2));

        await().atMost(SOON).until(() -> group.handled().contains(new Step("ann", 2)));
        assertThat(failures).hasValue(3);
        assertThat(group.letters().groups()).isEmpty();
    }

    @Test
    void triesAFewTimesBeforeItParks() {
        group.close();
        group = parking(3);
        group.failWith(onlyWith("ann", 0));
        group.append(new Step("ann", 0), new Step("ben", 0));

        await().atMost(SOON).until(() -> !group.handledOf("ben").isEmpty());
        assertThat(group.attempts().stream().filter(new Step("ann", 0)::equals)).hasSize(3);
        assertThat(letters("ann"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.attempts()).isEqualTo(3));
    }

    @Test
    void parksAFloodOfTheSameFailureWithoutWaitingForEach() {
        group.close();
        group = parking(3);
        group.failWith(step -> {
            throw new IllegalStateException("no way for " + step);
        });
        Step[] flood = new Step[300];
        for (int i = 0; i < flood.length; i++) {
            flood[i] = new Step("person-" + i, 0);
        }
        group.append(flood);

        await().atMost(SOON).until(() -> group.letters().count(Group.NAME) == 300);
    }

    @Test
    void theLetterIsWrittenBeforeTheTokenMoves() {
        AtomicBoolean lost = new AtomicBoolean();
        group.failWith(onlyWith("ann", 0));
        group.beforeToken(() -> {
            boolean failed = group.attempts().contains(new Step("ann", 0));
            if (failed && !group.store().contains(Group.NAME, "ann")) {
                lost.set(true);
            }
        });
        group.append(new Step("ann", 0), new Step("ben", 0));

        await().atMost(SOON).until(() -> !group.handledOf("ben").isEmpty());
        await().atMost(SOON)
                .until(() -> group.processor().processingStatus().values().stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= 1));
        assertThat(lost).isFalse();
        assertThat(letters("ann")).hasSize(1);
    }

    @Test
    void aBatchThatIsRepeatedAfterParkingQueuesNothingTwiceAndNothingThatWasHandled() {
        AtomicBoolean crash = new AtomicBoolean(true);
        group.failWith(onlyWith("ann", 1));
        group.beforeToken(() -> {
            if (group.store().count(Group.NAME) == 2 && crash.getAndSet(false)) {
                throw new IllegalStateException("died before the token was stored");
            }
        });
        group.append(new Step("ann", 0), new Step("ann", 1), new Step("ann", 2));
        await().atMost(SOON).until(() -> !crash.get());
        group.append(new Step("ben", 0));

        await().atMost(SOON).until(() -> !group.handledOf("ben").isEmpty());
        assertThat(letters("ann"))
                .extracting(Letter::place)
                .containsExactly(new Place.InStore(1), new Place.InStore(2));
    }

    @Test
    void aResetTakesTheLettersAway() {
        group.failWith(onlyWith("ann", 0));
        group.append(new Step("ann", 0), new Step("ann", 1));
        await().atMost(SOON).until(() -> letters("ann").size() == 2);
        group.failWith(_ -> {});

        group.processor().shutDown();
        group.processor().resetTokens();
        assertThat(letters("ann")).isEmpty();
        group.processor().start();
        await().atMost(SOON).until(() -> group.handled().size() == 2);
        assertThat(group.handled()).containsExactly(new Step("ann", 0), new Step("ann", 1));
    }

    @Test
    void aCountingGroupStopsAndParksNothing() {
        stopsAndParksNothing(ProcessorDefaults::counting);
    }

    private void stopsAndParksNothing(java.util.function.BiConsumer<EventProcessingConfigurer, String> defaults) {
        group.close();
        group = new Group(mongo.database(), defaults, 1);
        AtomicBoolean mended = new AtomicBoolean();
        group.failWith(step -> {
            if (step.who().equals("ann") && !mended.get()) {
                throw new IllegalStateException("no way for " + step);
            }
        });
        group.append(new Step("ann", 0), new Step("ben", 0));
        await().atMost(SOON).until(() -> group.attempts().size() >= 2);
        assertThat(group.handled()).isEmpty();
        assertThat(group.letters().groups()).isEmpty();

        mended.set(true);
        await().atMost(SOON).until(() -> group.handled().size() == 2);
    }
}

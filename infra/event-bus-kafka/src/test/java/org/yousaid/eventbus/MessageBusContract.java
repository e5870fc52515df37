package org.yousaid.eventbus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.deadletter.NotYet;
import org.yousaid.testsupport.MongoServer;

/** What the bus promises, on whichever broker. */
abstract class MessageBusContract {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);

    private final String topic = "noted-" + UUID.randomUUID();
    private final String service = "listener-" + UUID.randomUUID();
    private final Recorder recorder = new Recorder();
    private Station station;

    abstract String bootstrapServers();

    @BeforeEach
    void connect() {
        station = connected();
    }

    private Station connected() {
        return new Station(bootstrapServers(), service, topic, mongo.database());
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    @Test
    void deliversAMessageWithItsOrigin() {
        station.listen(recorder);
        station.says(new Noted("ann", 1, "über"));

        await().atMost(SOON).until(() -> recorder.received().size() == 1);
        Recorder.Received received = recorder.received().getFirst();
        assertThat(received.message()).isEqualTo(new Noted("ann", 1, "über"));
        assertThat(received.origin().id()).isEqualTo("event-ann-1:test.noted.v1");
        assertThat(received.origin().source()).isEqualTo("/" + service);
        assertThat(received.origin().time()).isEqualTo(Station.NOW);
        assertThat(received.origin().topic()).isEqualTo(topic);
    }

    @Test
    void keepsTheOrderOfEachKey() {
        List<String> people = List.of("ann", "ben", "cem", "dot", "eve");
        for (int number = 0; number < 200; number++) {
            for (String who : people) {
                station.says(new Noted(who, number));
            }
        }
        station.listen(recorder);

        await().atMost(SOON).until(() -> recorder.received().size() >= 1000);
        List<Integer> inOrder = IntStream.range(0, 200).boxed().toList();
        assertThat(people).allSatisfy(who -> assertThat(recorder.numbersOf(who)).isEqualTo(inOrder));
        assertThat(recorder.received().stream()
                        .map(received -> received.origin().partition())
                        .distinct())
                .as("more than one partition is in use")
                .hasSizeGreaterThan(1);
    }

    @Test
    void aRepeatBearsTheSameId() {
        station.says(new Noted("ann", 1));
        station.says(new Noted("ann", 1));
        station.listen(recorder);

        await().atMost(SOON).until(() -> recorder.received().size() == 2);
        assertThat(recorder.received().stream()
                        .map(received -> received.origin().id())
                        .distinct())
                .hasSize(1);
        assertThat(recorder.received().stream()
                        .map(received -> received.origin().offset())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void refusesAMessageWithoutAWireName() {
        assertThatThrownBy(() -> station.bus().publish("key", "just a string", Station.cause("event")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no wire name");
    }

    @Test
    void triesAFailedMessageAgainWithoutLosingOrOvertaking() {
        CountDownLatch mended = new CountDownLatch(1);
        recorder.failWith(noted -> {
            if (noted.who().equals("ann") && noted.number() == 3 && mended.getCount() > 0) {
                throw new NotYet("not now");
            }
        });
        String elsewhere = otherPartitionThan("ann");
        MessageConsumer consumer = station.listen(recorder);
        for (int number = 0; number < 10; number++) {
            station.says(new Noted("ann", number));
            station.says(new Noted(elsewhere, number));
        }

        await().atMost(SOON).until(() -> recorder.numbersOf(elsewhere).size() == 10 && attemptsOfThree() >= 3);
        assertThat(recorder.numbersOf("ann")).as("what is behind waits").containsExactly(0, 1, 2);
        assertThat(consumer.caughtUp()).isFalse();

        mended.countDown();
        await().atMost(SOON).until(() -> recorder.numbersOf("ann").size() >= 10);
        assertThat(recorder.numbersOf("ann")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        await().atMost(SOON).until(consumer::caughtUp);
    }

    private long attemptsOfThree() {
        return recorder.attempts().stream().filter(new Noted("ann", 3)::equals).count();
    }

    private static String otherPartitionThan(String key) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "somebody-" + i)
                .filter(other -> partitionOf(other) != partitionOf(key))
                .findFirst()
                .orElseThrow();
    }

    /** Each of them waits for the other. */
    @Test
    void handlesTheKeysOfAPartitionSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        recorder.failWith(_ -> {
            both.countDown();
            assertThat(both.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        });
        String beside = IntStream.range(0, 100)
                .mapToObj(i -> "somebody-" + i)
                .filter(other -> partitionOf(other) == partitionOf("ann") && laneOf(other) != laneOf("ann"))
                .findFirst()
                .orElseThrow();
        station.says(new Noted("ann", 0));
        station.says(new Noted(beside, 0));
        station.listen(recorder);

        await().atMost(SOON).until(() -> recorder.received().size() == 2);
        assertThat(recorder.attempts()).hasSize(2);
    }

    private static int laneOf(String key) {
        return Math.floorMod(key.hashCode(), 8);
    }

    private static int partitionOf(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), 3);
    }

    @Test
    void ignoresWhatNobodyHandles() {
        station.bus().publish("key", new Unheard("of"), Station.cause("event"));
        station.says(new Noted("ann", 1));
        MessageConsumer consumer = station.listen(recorder);

        await().atMost(SOON).until(() -> consumer.tally().equals(new Tally(1, 1, 0, 0)));
        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(station.letters().count(BusLetters.GROUP)).isZero();
    }

    @Test
    void carriesTheTraceContextFromTheEventToTheCommands() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        List<CommandMessage<?>> sent = new CopyOnWriteArrayList<>();
        recorder.failWith(_ -> sent.add(
                new TracedCommands().handle(List.of()).apply(0, GenericCommandMessage.asCommandMessage("do"))));
        station.bus().publish("ann", new Noted("ann", 1), Station.cause("event", Map.of("traceparent", parent)));
        station.bus().publish("ann", new Noted("ann", 2), Station.cause("other", Map.of("traceparent", "<script>")));
        station.listen(recorder);

        await().atMost(SOON).until(() -> recorder.received().size() == 2);
        assertThat(recorder.received().getFirst().origin().metadata()).isEqualTo(Map.of("traceparent", parent));
        assertThat(sent.getFirst().getMetaData()).containsEntry("traceparent", parent);
        assertThat(recorder.received().getLast().origin().metadata()).isEmpty();
    }

    @Test
    void namesATopicWithAnotherNumberOfPartitions() throws Exception {
        station.create(topic, 5);
        station.says(new Noted("ann", 1));

        assertThat(station.topics().troubles()).containsExactly(topic + " has 5 partitions and should have 3");
    }

    @Test
    void refusesToPublishWhatNobodyWouldAccept() {
        String tooMuch = "x".repeat(Station.LARGEST);
        assertThatThrownBy(() -> station.says(new Noted("ann", 1, tooMuch))).isInstanceOf(MessageTooLarge.class);
    }

    @Test
    void goesOnAfterARestartWhereItWas() {
        MessageConsumer consumer = station.listen(recorder);
        for (int number = 0; number < 10; number++) {
            station.says(new Noted("ann", number));
        }
        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(recorder.numbersOf("ann")).hasSize(10);
        station.close();

        station = connected();
        station.says(new Noted("ann", 10));
        assertThat(station.consumer(recorder).caughtUp())
                .as("known without listening")
                .isFalse();
        Recorder afterwards = new Recorder();
        MessageConsumer next = station.listen(afterwards);
        await().atMost(SOON).until(next::caughtUp);
        assertThat(afterwards.numbersOf("ann")).containsExactly(10);
    }

    @Test
    void isCaughtUpOnTopicsWithoutAnyRecord() {
        MessageConsumer consumer = station.listen(recorder);
        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(recorder.received()).isEmpty();
    }

    @Test
    void sharesTheWorkBetweenInstances() {
        Recorder second = new Recorder();
        station.listen(recorder);
        try (Station other = connected()) {
            MessageConsumer consumer = other.listen(second);
            AtomicInteger said = new AtomicInteger();
            await("until both have some")
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        int next = said.getAndIncrement();
                        station.says(new Noted("person-" + next, next));
                        return !recorder.received().isEmpty()
                                && !second.received().isEmpty();
                    });
            int number = said.get();
            await().atMost(SOON).until(consumer::caughtUp);
            List<Integer> all = new ArrayList<>();
            recorder.messages().forEach(noted -> all.add(noted.number()));
            second.messages().forEach(noted -> all.add(noted.number()));
            assertThat(all).contains(IntStream.range(0, number).boxed().toArray(Integer[]::new));
        }
    }
}

package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.deadletter.Letter;
import org.yousaid.eventstore.deadletter.Place;
import org.yousaid.eventstore.deadletter.Replayed;
import org.yousaid.testsupport.MongoServer;

/** What repeated, shuffled, unknown and poisonous records do, on whichever broker. */
abstract class PoisonContract {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);

    private final String topic = "noted-" + UUID.randomUUID();
    private final Recorder recorder = new Recorder();
    private Station station;

    abstract String bootstrapServers();

    @BeforeEach
    void connect() {
        station = new Station(
                bootstrapServers(),
                "listener-" + UUID.randomUUID(),
                topic,
                mongo.client()
                        .getDatabase("poison_" + UUID.randomUUID().toString().replace("-", "")));
    }

    @AfterEach
    void disconnect() {
        station.close();
    }

    /** Every message twice, keys mixed at random but each in its order, unknown kinds and every poison in between. */
    @Test
    void handlesEachMessageInOrderAndHoldsOnlyThePoisonedKeys() throws Exception {
        station.createForLargeRecords(topic);
        Random random = new Random(20261121);
        Map<String, List<ProducerRecord<String, byte[]>>> byKey = new HashMap<>();
        for (int key = 0; key < 30; key++) {
            byKey.put("healthy-" + key, twice("healthy-" + key, 0, 20));
        }
        for (Records.Poison poison : Records.Poison.values()) {
            List<ProducerRecord<String, byte[]>> records = twice(poison.name(), 0, 5);
            records.add(poison.record(topic, poison.name()));
            records.addAll(twice(poison.name(), 5, 10));
            byKey.put(poison.name(), records);
        }
        byKey.put("unknown", List.of(Records.envelope(topic, "unknown", "u", "somebody.elses.v1", "{}")));
        station.put(mixed(byKey, random));
        MessageConsumer consumer = station.listen(recorder);

        await().atMost(SOON).until(consumer::caughtUp);
        for (int key = 0; key < 30; key++) {
            assertThat(firstTimes("healthy-" + key)).containsExactlyElementsOf(numbers(0, 20));
        }
        for (Records.Poison poison : Records.Poison.values()) {
            assertThat(firstTimes(poison.name())).as(poison.name()).containsExactlyElementsOf(numbers(0, 5));
            List<Letter> letters = station.letters().letters(BusLetters.GROUP, topic + "/" + poison.name(), -1, 100);
            assertThat(letters).as(poison.name()).hasSize(11);
            assertThat(String.valueOf(letters.getFirst().reason())).contains(poison.said);
            assertThat(letters.subList(1, 11))
                    .allSatisfy(letter -> assertThat(letter.reason()).isNull());
        }
        assertThat(consumer.tally().ignored()).isEqualTo(1);
        assertThat(consumer.tally().repeated()).isEqualTo(30 * 20 + 6 * 5);
        assertThat(consumer.tally().parked()).isEqualTo(6 * 11);
    }

    private List<ProducerRecord<String, byte[]>> twice(String who, int from, int to) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = from; number < to; number++) {
            records.add(Records.noted(topic, who, number));
            records.add(Records.noted(topic, who, number));
        }
        return records;
    }

    private static List<ProducerRecord<String, byte[]>> mixed(
            Map<String, List<ProducerRecord<String, byte[]>>> byKey, Random random) {
        List<List<ProducerRecord<String, byte[]>>> left = new ArrayList<>();
        byKey.values().forEach(records -> left.add(new ArrayList<>(records)));
        List<ProducerRecord<String, byte[]>> mixed = new ArrayList<>();
        while (!left.isEmpty()) {
            List<ProducerRecord<String, byte[]>> key = left.get(random.nextInt(left.size()));
            mixed.add(key.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private List<Integer> firstTimes(String who) {
        return recorder.numbersOf(who).stream().distinct().toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void aThousandParkedMessagesAreReplayedOnceAndInOrderByTwoInstances() throws Exception {
        AtomicBoolean mended = new AtomicBoolean();
        recorder.failWith(noted -> {
            if (!mended.get()) {
                throw new IllegalStateException("no way for " + noted.who());
            }
        });
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            for (int key = 0; key < 10; key++) {
                records.add(Records.noted(topic, "key-" + key, number));
            }
        }
        station.put(records);
        MessageConsumer consumer = station.listen(recorder);
        await().atMost(SOON).until(() -> station.letters().count(BusLetters.GROUP) == 1000 && consumer.caughtUp());
        assertThat(recorder.attempts())
                .as("three tries for the first of each key at most, for they are tried side by side")
                .hasSizeBetween(3 + 9, 3 * 10);

        mended.set(true);
        assertThat(station.letters().replayFirst(BusLetters.GROUP, topic + "/key-0"))
                .isEqualTo(new Replayed(1, 0));
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<Replayed>> both = new ArrayList<>();
            for (int instance = 0; instance < 2; instance++) {
                both.add(instances.submit(() -> station.letters().replayAll(BusLetters.GROUP)));
            }
            Replayed sum = both.getFirst().get().plus(both.getLast().get());
            sum = sum.plus(station.letters().replayAll(BusLetters.GROUP));
            assertThat(sum).isEqualTo(new Replayed(999, 0));
        }
        for (int key = 0; key < 10; key++) {
            assertThat(recorder.numbersOf("key-" + key)).containsExactlyElementsOf(numbers(0, 100));
        }
        assertThat(station.letters().groups()).isEmpty();
    }

    @Test
    void aFailingHandlerHoldsItsKeyAndNotThePartition() throws Exception {
        recorder.failWith(noted -> {
            if (noted.who().equals("ann")) {
                throw new IllegalStateException("no way for ann");
            }
        });
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            for (String who : List.of("ann", "ben", "cem", "dot", "eve", "fay", "gus", "hal")) {
                records.add(Records.noted(topic, who, number));
            }
        }
        station.put(records);
        MessageConsumer consumer = station.listen(recorder);

        await().atMost(SOON).until(consumer::caughtUp);
        Set<String> others = new HashSet<>();
        recorder.messages().forEach(noted -> others.add(noted.who()));
        assertThat(others).hasSize(7).doesNotContain("ann");
        List<Letter> letters = station.letters().letters(BusLetters.GROUP, topic + "/ann", -1, 10);
        assertThat(letters).hasSize(5);
        assertThat(letters.getFirst().attempts()).isEqualTo(3);
        assertThat(letters.getFirst().place()).isInstanceOf(Place.OnTopic.class);
        assertThat(station.letters().replayAll(BusLetters.GROUP)).isEqualTo(new Replayed(0, 1));

        recorder.failWith(_ -> {});
        station.put(List.of(Records.noted(topic, "ann", 5)));
        await().atMost(SOON).until(() -> station.letters().count(BusLetters.GROUP) == 6);
        assertThat(station.letters().replaySequence(BusLetters.GROUP, topic + "/ann"))
                .isEqualTo(new Replayed(6, 0));
        assertThat(recorder.numbersOf("ann")).containsExactlyElementsOf(numbers(0, 6));
        station.put(List.of(Records.noted(topic, "ann", 6)));
        await().atMost(SOON).until(() -> recorder.numbersOf("ann").size() == 7);
    }

    @Test
    void whatComesOnATopicThatWasMadeAnewWaitsBehindWhatWaitsSinceBefore() throws Exception {
        recorder.failWith(noted -> {
            if (noted.number() == 2) {
                throw new IllegalStateException("no way for the third");
            }
        });
        station.put(numbers(0, 4).stream()
                .map(number -> Records.noted(topic, "ann", number))
                .toList());
        MessageConsumer consumer = station.listen(recorder);
        await().atMost(SOON).until(() -> consumer.caughtUp() && waiting() == 2);
        consumer.stop();
        station.delete(topic);
        station.create(topic, 3);
        station.put(List.of(Records.noted(topic, "ann", 4)));

        var _ = station.listen(recorder);
        await().atMost(SOON)
                .until(() -> waiting() == 3 || recorder.numbersOf("ann").contains(4));
        assertThat(recorder.numbersOf("ann")).containsExactly(0, 1);

        recorder.failWith(_ -> {});
        assertThat(station.letters().replayAll(BusLetters.GROUP)).isEqualTo(new Replayed(3, 0));
        assertThat(recorder.numbersOf("ann")).containsExactly(0, 1, 2, 3, 4);
    }

    private long waiting() {
        return station.letters().count(BusLetters.GROUP);
    }

    @Test
    void takesOverWhatEarlierVersionsParked() throws Exception {
        station.database()
                .getCollection(BusLetters.EARLIER_COLLECTION)
                .insertOne(new Document("_id", topic + "/0/7@1795000000000")
                        .append("topic", topic)
                        .append("partition", 0)
                        .append("offset", 7L)
                        .append("key", "ann")
                        .append("type", Noted.WIRE_NAME)
                        .append("cause", "Misfit: The data is not a Noted")
                        .append("at", Date.from(Station.NOW))
                        .append("headers", List.of())
                        .append("value", new Binary(new byte[] {1, 2, 3})));
        station.put(List.of(Records.noted(topic, "ann", 8)));
        MessageConsumer consumer = station.listen(recorder);

        await().atMost(SOON).until(consumer::caughtUp);
        assertThat(recorder.numbersOf("ann")).as("nothing waits behind it").containsExactly(8);
        assertThat(station.letters().sequences(BusLetters.GROUP, null, 10))
                .singleElement()
                .satisfies(sequence ->
                        assertThat(String.valueOf(sequence.reason())).contains("not a Noted"));
        assertThat(station.database()
                        .getCollection(BusLetters.EARLIER_COLLECTION)
                        .countDocuments())
                .isZero();
    }
}

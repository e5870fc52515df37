package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.eventstore.deadletter.DeadLetterQueues;
import org.yousaid.eventstore.deadletter.LetterStore;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;

/** A consumer whose topic no longer reaches back, and the publisher that tells it everything again. */
class MessageFeedTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String GROUP = "publisher";
    private static final List<String> PEOPLE = List.of("ann", "ben", "cem", "dot", "eve");

    private final String topic = "noted-" + UUID.randomUUID();
    private final String listener = "listener-" + UUID.randomUUID();
    private final EventStorageEngine events = new InMemoryEventStorageEngine();
    private final Recorder recorder = new Recorder();
    private Station publisher;
    private Station hearer;
    private Configuration axon;
    private KafkaMessageFeed feed;

    @BeforeEach
    void start() {
        publisher = station("teller-" + UUID.randomUUID());
        hearer = station(listener);
        TokenStore tokens = new InMemoryTokenStore();
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(_ -> events)
                .registerComponent(TokenStore.class, _ -> tokens)
                .registerComponent(
                        DeadLetterQueues.class,
                        _ -> new DeadLetterQueues(publisher.letterStore(), events, Station.EVENTS))
                .eventProcessing(processing -> {
                    processing.registerDefaultHandlerInterceptor(
                            (_, _) -> new AwaitAcknowledgements(Duration.ofSeconds(5)));
                    ProcessorDefaults.once(processing, GROUP);
                    processing.registerEventHandler(_ -> new PublishingProcessorTest.Publisher(publisher.bus()));
                })
                .start();
        feed = feed(publisher);
        feed.start();
    }

    private Station station(String service) {
        return new Station(kafka.bootstrapServers(), service, topic, mongo.database());
    }

    private KafkaMessageFeed feed(Station of) {
        return feed(of, _ -> {});
    }

    /** @param told is shown each event before it is told */
    private KafkaMessageFeed feed(Station of, Consumer<String> told) {
        LetterStore letters = of.letterStore();
        return new KafkaMessageFeed(
                topic,
                new Feeds(mongo.database().getCollection(Feeds.COLLECTION), InstantSource.system()),
                of.topics(),
                of::ends,
                EventBusAutoConfiguration.head(axon.eventStore()),
                _ -> new FeedRun(
                        events,
                        EventBusAutoConfiguration.publishers(axon.eventProcessingConfiguration(), GROUP),
                        event -> {
                            told.accept(event);
                            return letters.leavesOut(GROUP, event);
                        },
                        Duration.ofSeconds(5)),
                of.publisher());
    }

    @AfterEach
    void stop() {
        feed.stop();
        hearer.close();
        axon.shutdown();
        publisher.close();
    }

    private void append(int from, int to) {
        List<GenericDomainEventMessage<Noted>> all = new ArrayList<>();
        for (int number = from; number < to; number++) {
            for (String who : PEOPLE) {
                all.add(new GenericDomainEventMessage<>("Noted", who, number, new Noted(who, number)));
            }
        }
        axon.eventStore().publish(all);
        await().atMost(SOON)
                .until(() -> axon
                        .eventProcessingConfiguration()
                        .eventProcessor(GROUP, StreamingEventProcessor.class)
                        .orElseThrow()
                        .processingStatus()
                        .values()
                        .stream()
                        .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= (long) to * PEOPLE.size() - 1));
    }

    private void loseTheBeginning() {
        publisher.ends(topic).forEach((partition, end) -> publisher.deleteBefore(topic, partition, end - end / 4));
    }

    private static List<Integer> even(int end) {
        return IntStream.range(0, end).filter(number -> number % 2 == 0).boxed().toList();
    }

    private void assertHeardInOrder(int end) {
        assertThat(PEOPLE)
                .allSatisfy(who -> assertThat(recorder.numbersOf(who).stream().distinct())
                        .as("in order at first sight")
                        .containsExactlyElementsOf(even(end)));
    }

    @Test
    void waitsForAFeedInsteadOfBeginningInTheMiddleAndThenHasEverything() {
        append(0, 100);
        loseTheBeginning();
        MessageConsumer consumer = hearer.listen(recorder);
        await().atMost(SOON)
                .until(() -> consumer.states().size() == 3 && consumer.states().containsValue(FeedState.NEEDS_FEED));
        append(100, 120);
        assertThat(consumer.caughtUp()).isFalse();
        long held = consumer.states().values().stream()
                .filter(FeedState.NEEDS_FEED::equals)
                .count();
        assertThat(recorder.received().stream()
                        .filter(received -> consumer.states()
                                        .get(new org.apache.kafka.common.TopicPartition(
                                                topic, received.origin().partition()))
                                == FeedState.NEEDS_FEED))
                .as("nothing of the %d held partitions", held)
                .isEmpty();

        FeedStatus begun = feed.start(listener);
        assertThat(begun.state()).isEqualTo(FeedStatus.State.RUNNING);
        assertThat(begun.target()).isEqualTo(599);
        append(120, 140);
        await().atMost(SOON).until(() -> statusOf(listener).state() == FeedStatus.State.DONE);
        await().atMost(SOON).until(consumer::caughtUp);

        assertThat(statusOf(listener).position()).isEqualTo(599);
        assertThat(consumer.states())
                .hasSize(3)
                .allSatisfy((_, state) -> assertThat(state).isEqualTo(FeedState.LIVE));
        assertHeardInOrder(140);
        append(140, 150);
        await().atMost(SOON).until(consumer::caughtUp);
        assertHeardInOrder(150);
    }

    private FeedStatus statusOf(String group) {
        return feed.status().stream()
                .filter(status -> status.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverWasAwayForTooLongNeedsAFeedAndStaysLiveAfterIt() {
        append(0, 20);
        MessageConsumer consumer = hearer.listen(recorder);
        await().atMost(SOON).until(consumer::caughtUp);
        hearer.close();
        append(20, 100);
        publisher.ends(topic).forEach((partition, end) -> publisher.deleteBefore(topic, partition, end));

        hearer = station(listener);
        MessageConsumer back = hearer.listen(recorder);
        await().atMost(SOON).until(() -> back.states().containsValue(FeedState.NEEDS_FEED));
        FeedStatus first = feed.start(listener);
        assertThat(feed.start(listener).startedAt()).as("one at a time").isEqualTo(first.startedAt());
        await().atMost(SOON).until(back::caughtUp);
        assertHeardInOrder(100);
        hearer.close();

        hearer = station(listener);
        MessageConsumer again = hearer.listen(recorder);
        append(100, 110);
        await().atMost(SOON).until(again::caughtUp);
        assertThat(again.states()).doesNotContainValue(FeedState.NEEDS_FEED);
        assertHeardInOrder(110);
    }

    @Test
    void anInterruptedFeedGoesOnWhereItWas() throws Exception {
        append(0, 400);
        loseTheBeginning();
        feed.stop();
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger told = new AtomicInteger();
        feed = feed(publisher, _ -> {
            if (told.incrementAndGet() == 300) {
                within.countDown();
                awaitUninterruptibly(asked);
            }
        });
        feed.start();
        FeedStatus begun = feed.start(listener);
        within.await();
        Thread stopping = Thread.ofVirtual().start(feed::stop);
        await().atMost(SOON).until(() -> !feed.isRunning());
        asked.countDown();
        stopping.join();
        assertThat(statusOf(listener).state()).isEqualTo(FeedStatus.State.RUNNING);
        assertThat(statusOf(listener).position())
                .as("the batch that was under way is told to its end, and nothing after it")
                .isEqualTo(399)
                .isLessThan(begun.target());

        AtomicInteger toldAfter = new AtomicInteger();
        feed = feed(publisher, _ -> toldAfter.incrementAndGet());
        MessageConsumer consumer = hearer.listen(recorder);
        feed.start();
        await("at once: it was given back").atMost(Duration.ofMinutes(2)).until(() -> toldAfter.get() > 0);
        await().atMost(SOON).until(consumer::caughtUp);
        assertHeardInOrder(400);
        assertThat(toldAfter).as("only what was left").hasValue(2000 - 400);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void leavesOutWhatWaitsOrWasDiscarded() {
        publishBad(0);
        String first =
                publisher.letters().letters(GROUP, "bad", -1, 1).getFirst().id();
        assertThat(publisher.letters().discard(GROUP, first, "never to be told", "ops"))
                .isTrue();
        publishBad(1);
        append(0, 10);

        feed.start(listener);
        await().atMost(SOON).until(() -> statusOf(listener).state() == FeedStatus.State.DONE);
        assertThat(statusOf(listener).skipped()).isEqualTo(2);
    }

    private void publishBad(int number) {
        axon.eventStore().publish(new GenericDomainEventMessage<>("Noted", "bad", number, new Noted("bad", number)));
        await().atMost(SOON).until(() -> publisher.letterStore().contains(GROUP, "bad"));
    }

    @Test
    void refusesANameThatIsNoGroup() {
        assertThatThrownBy(() -> feed.start("../etc")).isInstanceOf(IllegalArgumentException.class);
    }
}

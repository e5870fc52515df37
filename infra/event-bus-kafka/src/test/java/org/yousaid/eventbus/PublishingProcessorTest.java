package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.embedded.kafka.EmbeddedKafka;
import org.yousaid.eventstore.deadletter.DeadLetterQueues;
import org.yousaid.eventstore.deadletter.Reason;
import org.yousaid.testsupport.MongoServer;

/** Publishing from an Axon event processor, with a broker that comes and goes. */
class PublishingProcessorTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration IN_TIME = Duration.ofMinutes(2);
    private static final String GROUP = "publisher";
    private static final String TOPIC = "noted";

    @TempDir
    Path directory;

    private EmbeddedKafka kafka;
    private int port;
    private Station station;
    private Configuration axon;
    private final TokenStore tokens = new ImmediateTokenStore();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Recorder recorder = new Recorder();

    /** Tells of every second event only, so that a batch may end with one that publishes nothing. */
    @ProcessingGroup(GROUP)
    static final class Publisher {

        private final MessageBus bus;

        Publisher(MessageBus bus) {
            this.bus = bus;
        }

        @EventHandler
        void on(Noted noted, EventMessage<?> event) {
            if (noted.who().equals("bad")) {
                throw new IllegalStateException("no way to tell of it");
            }
            if (noted.number() % 2 == 0) {
                bus.publish(noted.who(), noted, event);
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        kafka = EmbeddedKafka.start(directory, 0);
        port = kafka.port();
        station = new Station(kafka.bootstrapServers(), "teller", TOPIC, mongo.database());
        EventStorageEngine engine = new InMemoryEventStorageEngine();
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(_ -> engine)
                .registerComponent(TokenStore.class, _ -> tokens)
                .registerComponent(
                        DeadLetterQueues.class,
                        _ -> new DeadLetterQueues(station.letterStore(), engine, Station.EVENTS))
                .eventProcessing(processing -> DeadLetterQueues.register(processing, GROUP, false))
                .eventProcessing(processing -> processing
                        .registerDefaultHandlerInterceptor((_, _) -> new AwaitAcknowledgements(Duration.ofSeconds(5)))
                        .registerPooledStreamingEventProcessor(
                                GROUP,
                                Configuration::eventStore,
                                (_, pooled) -> pooled.batchSize(20)
                                        .tokenClaimInterval(200)
                                        .initialSegmentCount(1)
                                        .initialToken(StreamableMessageSource::createTailToken))
                        .registerListenerInvocationErrorHandler(GROUP, _ -> PropagatingErrorHandler.instance())
                        .registerErrorHandler(GROUP, _ -> context -> {
                            failure.set(context.error());
                            failures.incrementAndGet();
                            PropagatingErrorHandler.instance().handleError(context);
                        })
                        .registerEventHandler(_ -> new Publisher(station.bus())))
                .start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
        station.close();
        kafka.close();
        mongo.database().drop();
    }

    @Test
    void theTokenStaysUntilTheBrokersHaveEverything() throws IOException {
        append(0, 2);
        station.listen(recorder);
        await().atMost(IN_TIME).until(() -> firstTimes().equals(Set.of(0)));
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(1)));

        kafka.close();
        append(2, 3);
        await().atMost(IN_TIME).until(() -> failures.get() >= 1);
        append(3, 20);
        assertThat(position()).hasValue(1);

        kafka = EmbeddedKafka.start(directory, port);
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(19)));
        await().atMost(IN_TIME).until(() -> firstTimes().size() == 10);
        assertThat(firstTimes()).containsExactly(evenNumbersBelow(20));
    }

    @Test
    void losesNothingWhenTheBrokerRestartsMeanwhile() throws IOException {
        append(0, 1000);
        station.listen(recorder);
        await().atMost(IN_TIME).until(() -> recorder.received().size() > 50);
        kafka.close();
        append(1000, 1200);
        kafka = EmbeddedKafka.start(directory, port);
        append(1200, 1400);

        await().atMost(IN_TIME).until(() -> firstTimes().size() == 700);
        assertThat(firstTimes()).as("in order at first sight").containsExactly(evenNumbersBelow(1400));
        Set<String> ids = new HashSet<>();
        recorder.received().forEach(received -> ids.add(received.origin().id()));
        assertThat(ids).as("a repeat has the same id").hasSize(700);
    }

    @Test
    void waitsForTheBrokersAlsoWhenTheLastEventOfABatchOnlyWaits() throws IOException {
        axon.eventStore().publish(event("bad", 0));
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(0)));
        assertThat(station.letterStore().count(GROUP)).isEqualTo(1);
        append(0, 2);
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(2)));

        kafka.close();
        failures.set(0);
        axon.eventStore().publish(event("ann", 2), event("bad", 1));
        await("until a batch with both has failed, and the second waits already")
                .atMost(IN_TIME)
                .until(() -> failures.get() >= 1 && station.letterStore().count(GROUP) == 2);
        assertThat(position()).hasValue(2);

        kafka = EmbeddedKafka.start(directory, port);
        station.listen(recorder);
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(4)));
        await().atMost(IN_TIME).until(() -> firstTimes().equals(Set.of(0, 2)));
        assertThat(station.letterStore().count(GROUP)).as("once each").isEqualTo(2);
    }

    @Test
    void stopsAtWhatTheBrokersWillNotTakeAndSaysSo() {
        station.limit(TOPIC, 2_000);
        append(0, 3);
        await().atMost(IN_TIME).until(() -> position().equals(OptionalLong.of(2)));
        Noted large = new Noted("ann", 4, "x".repeat(4_000));
        axon.eventStore().publish(new GenericDomainEventMessage<>("Noted", "ann", 3, large));
        append(5, 9);
        station.listen(recorder);

        await().atMost(IN_TIME).until(() -> failures.get() >= 3);
        assertThat(position()).as("before it").hasValue(2);
        assertThat(failure.get())
                .isInstanceOf(MessageNotTaken.class)
                .hasMessageContainingAll(
                        "test.noted.v1", "position 3", "RecordTooLargeException", "max.message.bytes", TOPIC);
        assertThat(Reason.of(Objects.requireNonNull(failure.get())).toString()).contains("position 3");
        assertThat(station.letterStore().count(GROUP)).as("parked").isZero();
        assertThat(firstTimes()).as("nothing overtakes it").containsExactly(0, 2);

        station.limit(TOPIC, 100_000);
        await().atMost(IN_TIME).until(() -> firstTimes().size() == 5);
        assertThat(firstTimes()).containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    void whatCameBeforeInTheBatchArrivesWhenTheProducerItselfDoesNotTakeAMessage() {
        KafkaSettings settings = new KafkaSettings(
                kafka.bootstrapServers(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                16_777_216,
                Duration.ofSeconds(5),
                Map.of("max.request.size", "3000"));
        try (Station narrow = new Station(settings, "narrow", "narrowed", mongo.database())) {
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event("ann", 0));
            try {
                Acknowledgements acknowledgements = Acknowledgements.within(work);
                for (int number = 0; number < 99; number++) {
                    narrow.bus().publish("ann", new Noted("ann", number), event("ann", number));
                }
                narrow.bus().publish("ann", new Noted("ann", 99, "x".repeat(4_000)), event("ann", 99));
                assertThatThrownBy(() -> narrow.bus().publish("ann", new Noted("ann", 100), event("ann", 100)))
                        .as("nothing overtakes it")
                        .isInstanceOf(MessageNotTaken.class);
                assertThatThrownBy(() -> acknowledgements.awaitAll(Duration.ofSeconds(10)))
                        .isInstanceOf(MessageNotTaken.class);
                assertThat(narrow.ends("narrowed").values().stream().mapToLong(end -> end))
                        .as("what came before it")
                        .contains(99L);
            } finally {
                work.rollback();
            }
        }
    }

    @Test
    void waitsForRoomInsteadOfFillingTheProcess() {
        KafkaSettings settings = Station.settings(kafka.bootstrapServers(), 100_000, Duration.ofMillis(300));
        try (Station narrow = new Station(settings, "narrow", TOPIC, mongo.database())) {
            narrow.says(new Noted("ann", 0));
            kafka.close();
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event("ann", 1));
            try {
                var _ = Acknowledgements.within(work);
                String remark = "x".repeat(10_000);
                long before = System.nanoTime();
                assertThatThrownBy(() -> {
                            for (int number = 0; number < 100; number++) {
                                narrow.bus().publish("ann", new Noted("ann", number, remark), event("ann", number));
                            }
                        })
                        .isInstanceOf(PublishingFailed.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            } finally {
                work.rollback();
            }
        }
    }

    /** Stores when it is told to, as a database without transactions does; its parent waits for the commit. */
    private static final class ImmediateTokenStore extends InMemoryTokenStore {

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            CompletableFuture.runAsync(() -> super.storeToken(token, processor, segment))
                    .join();
        }
    }

    /** The numbers that arrived, in the order they arrived first. */
    private Set<Integer> firstTimes() {
        return new LinkedHashSet<>(recorder.numbersOf("ann"));
    }

    private static Integer[] evenNumbersBelow(int end) {
        return IntStream.range(0, end).filter(n -> n % 2 == 0).boxed().toArray(Integer[]::new);
    }

    private void append(int from, int to) {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
        axon.eventStore()
                .publish(
                        IntStream.range(from, to).mapToObj(n -> event("ann", n)).toList());
    }

    private static EventMessage<?> event(String who, int number) {
        return new GenericDomainEventMessage<>("Noted", who, number, new Noted(who, number));
    }

    private OptionalLong position() {
        TrackingToken token = tokens.fetchToken(GROUP, 0);
        return token == null ? OptionalLong.empty() : token.position();
    }
}

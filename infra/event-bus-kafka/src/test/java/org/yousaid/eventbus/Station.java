package org.yousaid.eventbus;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.yousaid.eventstore.DeclaredTypesSerializer;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.eventstore.deadletter.LetterHandler;
import org.yousaid.eventstore.deadletter.LetterStore;

/** One service's end of the bus, put together by hand: speaks and listens on one topic. */
final class Station implements AutoCloseable {

    static final WireNames WIRE_NAMES =
            new WireNames(Map.of(Noted.WIRE_NAME, Noted.class, Unheard.WIRE_NAME, Unheard.class));
    static final Serializer EVENTS = new DeclaredTypesSerializer(
            EventTypes.builder().type("test.noted", Noted.class).build());
    static final int LARGEST = 1_000_000;
    static final Instant NOW = Instant.parse("2026-11-21T10:15:00.123456Z");

    private final KafkaSettings kafka;
    private final BusSettings settings;
    private final KafkaConnections connections;
    private final Topics topics;
    private final KafkaPublisher publisher;
    private final MongoDatabase database;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Runnable> open = new ArrayList<>();

    Station(String bootstrapServers, String service, String topic, MongoDatabase database) {
        this(settings(bootstrapServers, 16_777_216, Duration.ofSeconds(5)), service, topic, database);
    }

    Station(KafkaSettings kafka, String service, String topic, MongoDatabase database) {
        this.kafka = kafka;
        this.settings = new BusSettings(topic, List.of(topic), 3, null, 3, LARGEST, "publisher");
        this.database = database;
        this.connections = new KafkaConnections(kafka, service, 1_000_000);
        this.topics = new Topics(connections, settings);
        this.publisher = new KafkaPublisher(
                connections, topics, WIRE_NAMES, new Envelope(service), topic, kafka.acknowledgeWithin(), LARGEST);
    }

    static KafkaSettings settings(String bootstrapServers, long bufferMemory, Duration maxBlock) {
        return new KafkaSettings(
                bootstrapServers,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                bufferMemory,
                maxBlock,
                Map.of("max.request.size", "6000000"));
    }

    MessageBus bus() {
        return publisher::publish;
    }

    KafkaPublisher publisher() {
        return publisher;
    }

    Topics topics() {
        return topics;
    }

    MongoDatabase database() {
        return database;
    }

    /** Says that somebody noted something, outside any event processor. */
    EventMessage<?> says(Noted noted) {
        EventMessage<?> cause = cause("event-" + noted.who() + "-" + noted.number());
        publisher.publish(noted.who(), noted, cause);
        return cause;
    }

    static EventMessage<?> cause(String id) {
        return cause(id, Map.of());
    }

    static EventMessage<?> cause(String id, Map<String, ?> metadata) {
        return new GenericEventMessage<>(id, "something happened", MetaData.from(metadata), NOW);
    }

    /** Creates a topic before the service does. */
    void create(String name, int partitions) {
        create(new NewTopic(name, Optional.of(partitions), Optional.empty()));
    }

    /** Creates a topic that takes larger records than a service would publish. */
    void createForLargeRecords(String name) {
        create(new NewTopic(name, Optional.of(3), Optional.empty())
                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "6000000")));
    }

    /** Deletes a topic, and returns when no broker knows it any more. */
    void delete(String name) {
        var _ = Answers.of(connections.admin().deleteTopics(List.of(name)).all());
        await().atMost(Duration.ofMinutes(2)).until(() -> !topics.exists(name));
    }

    /** Creates a topic that takes records up to so many bytes, or changes that of one that is there. */
    void limit(String name, int bytes) {
        if (!topics.exists(name)) {
            create(name, 3);
        }
        var change = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)),
                AlterConfigOp.OpType.SET);
        var _ = Answers.of(connections
                .admin()
                .incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, name), List.of(change)))
                .all());
    }

    private void create(NewTopic topic) {
        var _ = Answers.of(connections.admin().createTopics(List.of(topic)).all());
    }

    /** Deletes the records of a partition before an offset, as retention does. */
    void deleteBefore(String name, int partition, long offset) {
        var _ = Answers.of(connections
                .admin()
                .deleteRecords(Map.of(new TopicPartition(name, partition), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    /** Where the partitions of a topic end. */
    Map<Integer, Long> ends(String name) {
        return EventBusAutoConfiguration.ends(connections, name);
    }

    /** Puts records on their topic, in this order, as somebody else might have written them. */
    void put(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        topics.ensure(settings.subscriptions());
        try (Producer<String, byte[]> producer = connections.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            for (Future<RecordMetadata> one : sent) {
                var _ = one.get();
            }
        }
    }

    MessageConsumer consumer(MessageHandler<?>... handlers) {
        return consumer(() -> {}, handlers);
    }

    /** A consumer that does something each time before it begins to listen. */
    MessageConsumer consumer(Runnable first, MessageHandler<?>... handlers) {
        BusLetters letters = new BusLetters(letterStore(), topics::incarnation);
        Delivery delivery = new Delivery(List.of(handlers), WIRE_NAMES, letters, settings);
        deliveries.add(delivery);
        MessageConsumer consumer = new MessageConsumer(
                connections,
                topics,
                settings.subscriptions(),
                delivery,
                () -> {
                    first.run();
                    letters.takeOver(database.getCollection(BusLetters.EARLIER_COLLECTION));
                },
                kafka.retryAtMost());
        open.add(consumer::stop);
        return consumer;
    }

    MessageConsumer listen(MessageHandler<?>... handlers) {
        MessageConsumer consumer = consumer(handlers);
        consumer.start();
        return consumer;
    }

    /** What the operators see of this station's first consumer. */
    DeadLetters letters() {
        return new DeadLetters(
                letterStore(),
                DefaultConfigurer.defaultConfiguration().buildConfiguration().eventProcessingConfiguration(),
                deliveries.stream()
                        .limit(1)
                        .<LetterHandler>map(delivery -> delivery)
                        .toList());
    }

    LetterStore letterStore() {
        return new LetterStore(database, InstantSource.system());
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
        publisher.close();
        connections.close();
    }
}

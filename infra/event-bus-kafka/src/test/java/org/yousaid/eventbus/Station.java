package org.yousaid.eventbus;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/** One service's end of the bus, put together by hand: speaks and listens on one topic. */
final class Station implements AutoCloseable {

    static final WireNames WIRE_NAMES =
            new WireNames(Map.of(Noted.WIRE_NAME, Noted.class, Unheard.WIRE_NAME, Unheard.class));
    static final Instant NOW = Instant.parse("2026-11-21T10:15:00.123456Z");

    private final KafkaSettings kafka;
    private final BusSettings settings;
    private final KafkaConnections connections;
    private final Topics topics;
    private final KafkaMessageBus bus;
    private final MongoDatabase database;
    private final List<Runnable> open = new ArrayList<>();

    Station(String bootstrapServers, String service, String topic, MongoDatabase database) {
        this.kafka = new KafkaSettings(
                bootstrapServers, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(1), Map.of());
        this.settings = new BusSettings(topic, List.of(topic), 3, null);
        this.database = database;
        this.connections = new KafkaConnections(kafka, service);
        this.topics = new Topics(connections, settings);
        this.bus = new KafkaMessageBus(
                connections, topics, WIRE_NAMES, new Envelope(service), topic, kafka.acknowledgeWithin());
    }

    MessageBus bus() {
        return bus;
    }

    /** Says that somebody noted something, outside any event processor. */
    EventMessage<?> says(Noted noted) {
        EventMessage<?> cause = cause("event-" + noted.who() + "-" + noted.number());
        bus.publish(noted.who(), noted, cause);
        return cause;
    }

    static EventMessage<?> cause(String id) {
        return new GenericEventMessage<>(id, "something happened", MetaData.emptyInstance(), NOW);
    }

    /** Puts a record on the topic as somebody else might have written it. */
    void put(ProducerRecord<String, byte[]> record) throws ExecutionException, InterruptedException {
        topics.ensure(settings.subscriptions());
        try (Producer<String, byte[]> producer = connections.producer()) {
            producer.send(record).get();
        }
    }

    MessageConsumer consumer(MessageHandler<?>... handlers) {
        ParkedMessages parked =
                new ParkedMessages(database.getCollection(ParkedMessages.COLLECTION), InstantSource.fixed(NOW));
        MessageConsumer consumer = new MessageConsumer(
                connections,
                topics,
                settings.subscriptions(),
                new Delivery(List.of(handlers), WIRE_NAMES, parked),
                kafka.retryAtMost());
        open.add(consumer::stop);
        return consumer;
    }

    MessageConsumer listen(MessageHandler<?>... handlers) {
        MessageConsumer consumer = consumer(handlers);
        consumer.start();
        return consumer;
    }

    @Override
    public void close() {
        open.reversed().forEach(Runnable::run);
        bus.close();
        connections.close();
    }
}

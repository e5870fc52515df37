package org.yousaid.eventbus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Publishes to the service's own topic with Kafka's idempotent producer. */
final class KafkaMessageBus implements MessageBus, AutoCloseable {

    private final KafkaConnections connections;
    private final Topics topics;
    private final WireNames wireNames;
    private final Envelope envelope;
    private final String topic;
    private final Duration limit;
    private final MessageFormat format = new MessageFormat();

    /** By CloudEvent id: a repeat of what is still under way waits for that instead of being sent a second time. */
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Producer<String, byte[]>> producer = new AtomicReference<>();
    private boolean closed;

    KafkaMessageBus(
            KafkaConnections connections,
            Topics topics,
            WireNames wireNames,
            Envelope envelope,
            String topic,
            Duration limit) {
        this.connections = connections;
        this.topics = topics;
        this.wireNames = wireNames;
        this.envelope = envelope;
        this.topic = topic;
        this.limit = limit;
    }

    @Override
    public void publish(String key, Object message, EventMessage<?> cause) {
        String wireName = wireNames
                .nameOf(message.getClass())
                .orElseThrow(() -> new IllegalArgumentException(message.getClass() + " has no wire name"));
        ProducerRecord<String, byte[]> record = envelope.write(topic, key, wireName, format.write(message), cause);
        String id = Envelope.id(cause, wireName);
        Optional<Acknowledgements> batch = Acknowledgements.current();
        if (batch.isPresent()) {
            batch.get().refuseAfterFailure();
            batch.get().add(id, send(id, record));
        } else {
            Acknowledgements.await(send(id, record), limit);
        }
    }

    private CompletableFuture<Void> send(String id, ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        CompletableFuture<Void> earlier = underWay.putIfAbsent(id, acknowledged);
        if (earlier != null) {
            return earlier;
        }
        try {
            topics.ensure(List.of(topic));
            Producer<String, byte[]> open = producer();
            Future<?> _ = open.send(record, (_, failure) -> settle(id, acknowledged, open, failure));
        } catch (RuntimeException e) {
            underWay.remove(id);
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    private void settle(
            String id,
            CompletableFuture<Void> acknowledged,
            Producer<String, byte[]> sender,
            @Nullable Exception failure) {
        underWay.remove(id);
        if (failure == null) {
            acknowledged.complete(null);
        } else {
            giveUp(sender);
            acknowledged.completeExceptionally(failure);
        }
    }

    /** What a failed producer still holds must not overtake what failed: it goes, and all of it is sent again. */
    private void giveUp(Producer<String, byte[]> failed) {
        if (producer.compareAndSet(failed, null)) {
            failed.close(Duration.ZERO);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("The bus is closed");
        }
        Producer<String, byte[]> open = producer.get();
        if (open == null) {
            open = connections.producer();
            producer.set(open);
        }
        return open;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Producer<String, byte[]> open = producer.getAndSet(null);
        if (open != null) {
            open.close(KafkaConnections.PATIENCE);
        }
    }
}
